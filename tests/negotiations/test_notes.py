"""Notes: priorities, addressees, acknowledgement once per person, and raising until somebody addressed answers."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db.models import F

from journal.append import KeyReused
from journal.models import Entry
from negotiations.actions import notes, sittings
from negotiations.models import Acknowledgement, Note
from teams.actions import people, roster
from teams.rules import Denied
from tests import house, table
from tests.threads import lost, together

pytestmark = pytest.mark.django_db
threads = pytest.mark.django_db(transaction=True)


@pytest.fixture
def talks():
    return house.opened()


def send(actor, to: str = "room", priority: str = "routine", text: str = "Check this.", **more) -> Note:
    entry = notes.send_note(actor=actor, to=to, priority=priority, text=text, **{"request_key": uuid4().hex, **more})
    return Note.objects.select_related("delegation").get(pk=entry.body["note"])


def acknowledge(seat, note) -> Entry:
    return notes.acknowledge_note(actor=seat, note=note)


def time_passes() -> None:
    """A minute, as the database's clock would tell it."""
    Note.objects.exclude(raise_at=None).update(raise_at=F("raise_at") - notes.RAISE_AFTER - timedelta(seconds=1))


def told(kind: str) -> list[dict]:
    return [entry.body for entry in Entry.objects.filter(kind=kind).order_by("position")]


def test_a_note_tells_who_wrote_what_to_whom(talks) -> None:
    send(talks.analyst, "all", "urgent")
    body = told("note.sent")[0]
    assert (body["author"]["name"], body["author"]["role"]) == ("Anton Yavir", "analyst")
    assert (body["to"], body["priority"], body["text"]) == ("all", "urgent", "Check this.")


def test_the_same_request_is_one_note_and_answers_the_same_position(talks) -> None:
    first, second = (send(talks.analyst, request_key="k") for _ in range(2))
    assert first == second
    assert Note.objects.count() == 1


@threads
def test_the_same_request_from_many_tabs_at_once_is_one_note(talks) -> None:
    results = together(*[lambda: send(talks.analyst, request_key="k").position] * 6)
    assert len(set(results)) == 1


@pytest.mark.parametrize("other", [{"text": "Another."}, {"to": "all"}, {"priority": "flash"}])
def test_a_key_with_another_request_is_refused(talks, other) -> None:
    send(talks.analyst, request_key="k")
    with pytest.raises(KeyReused):
        send(talks.analyst, **{"request_key": "k", **other})


def test_a_key_with_another_reply_is_refused(talks) -> None:
    question = send(talks.head)
    send(talks.analyst, request_key="k")
    with pytest.raises(KeyReused):
        send(talks.analyst, request_key="k", reply_to=question.pk)


def test_a_reply_shows_what_it_answers(talks) -> None:
    question = send(talks.head, text="x" * 200)
    answer = send(talks.analyst, reply_to=question.pk)
    assert answer.reply_to == question
    assert told("note.sent")[1]["reply_to_text"] == "x" * notes.EXCERPT


def test_a_reply_to_a_note_of_another_delegation_is_a_reply_to_nothing(talks) -> None:
    other = house.opened("Other talks", roles=("head",))
    foreign = send(other.head)
    with pytest.raises(Note.DoesNotExist):
        send(talks.analyst, reply_to=foreign.pk)


def test_a_note_names_no_sitting_of_another_delegation(talks) -> None:
    other = house.opened("Other talks", roles=("head",))
    with pytest.raises(Denied):
        send(talks.analyst, sitting=table.under_way(other))


def test_who_does_not_read_the_notes_writes_and_acknowledges_none(talks) -> None:
    for role in ["recorder", "interpreter", "press", "auditor"]:
        with pytest.raises(Denied):
            send(talks.seats[role])
        with pytest.raises(Note.DoesNotExist):
            acknowledge(talks.seats[role], send(talks.head, "all"))


@pytest.mark.parametrize("text", ["", "\u200b\u200d", "x" * 4001, "\0"])
def test_a_note_without_a_text_is_refused(talks, text) -> None:
    with pytest.raises(ValidationError):
        send(talks.analyst, text=text)


def test_a_person_acknowledges_once(talks) -> None:
    note = send(talks.analyst)
    first, second = acknowledge(talks.head, note), acknowledge(talks.head, note)
    assert first.position == second.position
    acknowledge(talks.delegate, note)
    assert Acknowledgement.objects.count() == len(told("note.acknowledged")) == 2


@threads
def test_a_person_who_presses_twice_at_once_acknowledges_once(talks) -> None:
    note = send(talks.analyst)
    lost(together(*[lambda: acknowledge(talks.head, note)] * 4), AssertionError)
    assert Acknowledgement.objects.count() == 1


def test_nobody_acknowledges_his_own_note(talks) -> None:
    with pytest.raises(Denied):
        acknowledge(talks.analyst, send(talks.analyst))


def test_a_request_key_cannot_be_made_to_pass_for_an_acknowledgement(talks) -> None:
    note = send(talks.analyst)
    send(talks.head, request_key=f"acknowledge:{note.pk}")
    with pytest.raises(KeyReused):
        acknowledge(talks.head, note)


@pytest.mark.parametrize(("priority", "raised"), [("routine", 0), ("urgent", 1), ("flash", 1)])
def test_what_is_urgent_is_raised_when_nobody_acknowledged_it(talks, priority, raised) -> None:
    send(talks.analyst, priority=priority)
    assert notes.raise_due_notes() == 0
    time_passes()
    assert notes.raise_due_notes() == raised


def test_it_is_raised_again_and_again_until_somebody_addressed_acknowledges_and_then_no_more(talks) -> None:
    note = send(talks.analyst, "room", "flash")
    for _ in range(3):
        time_passes()
        assert notes.raise_due_notes() == 1
        assert notes.raise_due_notes() == 0
    acknowledge(talks.adviser, note)  # the back office: not addressed
    time_passes()
    assert notes.raise_due_notes() == 1
    acknowledge(talks.delegate, note)
    time_passes()
    assert notes.raise_due_notes() == 0
    assert [body["times"] for body in told("note.raised")] == [1, 2, 3, 4]


def test_what_is_addressed_to_all_is_answered_by_anybody(talks) -> None:
    note = send(talks.analyst, "all", "urgent")
    acknowledge(talks.leader, note)
    time_passes()
    assert notes.raise_due_notes() == 0


def test_it_waits_in_silence_while_nobody_is_left_who_can_answer(talks) -> None:
    note = send(talks.delegate, "room", "urgent")  # to the head alone: an interpreter reads no notes
    roster.suspend_seat(actor=talks.leader, seat=talks.head, reason="lost device")
    for _ in range(3):
        time_passes()
        assert notes.raise_due_notes() == 0
    roster.restore_seat(actor=talks.leader, seat=talks.head)
    time_passes()
    assert notes.raise_due_notes() == 1
    assert [body["times"] for body in told("note.raised")] == [1]
    assert Note.objects.get(pk=note.pk).times_raised == 1


def test_those_that_nobody_can_answer_keep_no_other_waiting(talks) -> None:
    for _ in range(3):
        send(talks.delegate, "room", "urgent")
    send(talks.head, "room", "urgent")
    roster.suspend_seat(actor=talks.leader, seat=talks.head, reason="lost device")
    time_passes()
    assert sum(notes.raise_due_notes(limit=2) for _ in range(2)) == 1


def test_a_closed_account_answers_nothing(talks) -> None:
    send(talks.delegate, "room", "urgent")
    administrator = people.make_administrator(email="founder@example.org", name="Founder")
    people.close_account(administrator=administrator, person=talks.head.person)
    time_passes()
    assert notes.raise_due_notes() == 0


def test_a_note_of_a_closed_sitting_rests_for_good(talks) -> None:
    sitting = table.under_way(talks)
    note = send(talks.analyst, "all", "flash", sitting=sitting)
    send(talks.analyst, "all", "urgent")
    sittings.close_sitting(actor=talks.head, sitting=sitting)
    time_passes()
    assert notes.raise_due_notes() == 1
    assert Note.objects.get(pk=note.pk).raise_at is None


@threads
def test_two_sweeps_at_once_claim_a_due_note_once(talks) -> None:
    for _ in range(20):
        send(talks.analyst, priority="urgent")
    time_passes()
    results = together(*[notes.raise_due_notes] * 4)
    assert sum(results) == 20
    assert sorted(body["times"] for body in told("note.raised")) == [1] * 20


@threads
def test_a_sweep_and_an_acknowledgement_at_once_leave_the_note_at_rest(talks) -> None:
    for _ in range(8):
        note = send(talks.analyst, priority="urgent")
        time_passes()
        lost(together(notes.raise_due_notes, lambda note=note: acknowledge(talks.head, note)), AssertionError)
        assert Note.objects.get(pk=note.pk).raise_at is None
