"""The contract of notes: what is answered 201 is in the journal, once."""

import pytest

from journal.models import Entry
from negotiations.models import Note

pytestmark = pytest.mark.django_db

NOTES = "delegations/{delegation}/notes/"
NOTE = {"text": "Ask for the text.", "to": "all", "priority": "flash"}


def test_a_note_is_answered_with_its_place_in_the_journal(call, cast):
    answer = call("analyst").post(NOTES, NOTE)
    told = answer.json()
    assert answer.status_code == 201
    assert (told["journal"], told["kind"], told["body"]["text"]) == ("caucus", "note.sent", "Ask for the text.")
    entry = Entry.objects.get(journal__scope=cast.seats["analyst"].scope, kind="note.sent", position=told["position"])
    assert entry.body["note"] == told["note"] == str(Note.objects.get(position=told["position"]).pk)


def test_the_same_key_again_is_the_same_note(call):
    first, again = (call("analyst").post(NOTES, NOTE, key="k") for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert Note.objects.filter(text=NOTE["text"]).count() == 1


@pytest.mark.parametrize("other", [{"text": "Other."}, {"to": "room"}, {"priority": "routine"}])
def test_the_same_key_for_another_note_is_refused(call, other):
    call("analyst").post(NOTES, NOTE, key="k")
    answer = call("analyst").post(NOTES, {**NOTE, **other}, key="k")
    assert (answer.status_code, answer.json()["code"]) == (409, "key_reused")


def test_a_key_belongs_to_its_seat(call):
    first, other = call("analyst").post(NOTES, NOTE, key="k"), call("head").post(NOTES, NOTE, key="k")
    assert (first.status_code, other.status_code) == (201, 201)
    assert first.json()["position"] != other.json()["position"]


@pytest.mark.parametrize("key", ["", "k" * 129, "k" * 10_000, "ключ", "a\tb"])
def test_a_key_is_demanded_and_is_plain(call, key):
    answer = call("analyst").post(NOTES, NOTE, key=key)
    assert answer.status_code == 400
    assert answer.json()["code"] == ("key_malformed" if key else "key_missing")
    assert "Idempotency-Key" in answer.json()["detail"]


def test_a_reply_names_a_note_that_the_seat_sees(call, cast):
    assert call("head").post(NOTES, {**NOTE, "reply_to": str(cast.places["note"])}).status_code == 201
    assert call("head").post(NOTES, {**NOTE, "reply_to": str(cast.places["seat"])}).status_code == 404


def test_who_has_acknowledged_is_told(call):
    path = NOTES + "{note}/"
    assert call("head").post(path + "acknowledgements/").status_code == 201
    first, again = (call("delegate").post(path + "acknowledgements/").json() for _ in range(2))
    assert first == again
    told = call("analyst").get(path).json()
    assert [each["name"] for each in told["acknowledgements"]] == ["Head Person", "Delegate Person"]


def test_notes_are_read_on_from_a_position(call):
    for number in range(4):
        call("head").post(NOTES, {**NOTE, "text": f"Note {number}."})
    first = call("analyst").get(NOTES, limit=3).json()
    rest = call("analyst").get(NOTES, limit=3, since=first["next"]).json()
    assert [note["text"] for note in first["results"] + rest["results"]] == [
        "They signed it.", "Note 0.", "Note 1.", "Note 2.", "Note 3.",
    ]  # fmt: skip
    assert rest["next"] is None


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "\u3164", "x" * 4001])
def test_a_note_says_something(call, text):
    assert call("head").post(NOTES, {**NOTE, "text": text}).status_code == 400
