"""A term used against the speaker's own definition; and terms that everybody speaks and nobody has defined."""

import pytest
from django.core.exceptions import ValidationError

from briefings.actions import senses, terms
from journal.append import KeyReused
from journal.models import Entry
from negotiations import queries
from negotiations.actions import marking, record
from negotiations.actions.redefining import RedefinedAlready, confirm_redefinition
from negotiations.models import Mark
from negotiations.queries.undefined import OFTEN
from teams.rules import Conflict, Denied
from tests.pages import JSON, at, browser
from tests.threads import together

pytestmark = pytest.mark.django_db
threads = pytest.mark.django_db(transaction=True)


def marked(line) -> Mark:
    marking.mark_what_is_new()
    return Mark.objects.filter(utterance=line, kind="term").order_by("-version", "place").first()


def told() -> list[dict]:
    found = Entry.objects.filter(kind="term.redefined", journal__compartment="caucus").order_by("position")
    return list(found.values_list("body", flat=True))


def test_one_press_tells_the_room_with_the_definition_quoted(talks, term, say):
    line = say("Our Cease-Fire gives companies access to harbours, railways and pipelines.")
    mark = marked(line)
    assert mark.told["own"] == "stated"
    for role in ("leader", "recorder", "interpreter", "press", "auditor"):
        with pytest.raises(Denied):
            confirm_redefinition(actor=talks.seats[role], mark=mark, request_key="k")
    entry = confirm_redefinition(actor=talks.delegate, mark=mark, request_key="k")
    assert confirm_redefinition(actor=talks.delegate, mark=mark, request_key="k").position == entry.position
    (body,) = told()
    assert (body["citation"], body["speaker"], body["name"], body["words"]) == (
        line.citation, line.speaker.name, "ceasefire", "Cease-Fire",
    )  # fmt: skip
    assert body["sense"] == {
        "text": "A pause until they say otherwise.", "language": "en", "source": "Here", "said_on": None,
    }  # fmt: skip
    again = Entry.objects.filter(kind="line.marked").order_by("-position").first().body
    assert (again["citation"], again["version"], [one.get("confirmed") for one in again["marks"]]) == (
        line.citation, 0, [True],
    )  # fmt: skip
    with pytest.raises(RedefinedAlready, match=talks.delegate.person.name) as late:
        confirm_redefinition(actor=talks.analyst, mark=mark, request_key="other")
    assert late.value.holds["by"] == talks.delegate.person.name
    with pytest.raises(KeyReused):
        confirm_redefinition(actor=talks.delegate, mark=marked(say("A ceasefire.")), request_key="k")
    fresh = queries.mark(talks.head, mark.pk)
    assert (queries.as_told(fresh)["confirmed"], fresh.confirmed_by, fresh.confirmed_at) == (
        True, talks.delegate, entry.recorded_at,
    )  # fmt: skip


def test_nothing_is_told_of_our_own_of_the_undefined_and_of_what_was_corrected(talks, term, say, ours):
    mine, line = marked(say("The ceasefire holds.", speaker=ours)), say("The ceasefire is over.")
    assert mine.told["own"] == "ours"
    other = terms.file_term(actor=talks.analyst, text="corridor", language="en")
    bare = marked(say("The corridor is open."))
    assert bare.term_id == other.pk
    for mark in (mine, bare):
        with pytest.raises(ValidationError, match="no definition"):
            confirm_redefinition(actor=talks.analyst, mark=mark, request_key="k")
    old = marked(line)
    record.correct_utterance(
        actor=talks.recorder, utterance=line, text="A ceasefire, is it?", reason="misheard", request_key="c"
    )
    with pytest.raises(Conflict, match="corrected"):
        confirm_redefinition(actor=talks.analyst, mark=old, request_key="k")
    confirm_redefinition(actor=talks.analyst, mark=marked(line), request_key="k")
    assert [body["words"] for body in told()] == ["ceasefire"]


def test_a_definition_taken_back_since_is_quoted_as_the_screens_had_it(talks, term, say):
    mark = marked(say("The ceasefire is over."))
    senses.remove_sense(actor=talks.analyst, sense=term.senses.get(whose="stated"))
    confirm_redefinition(actor=talks.analyst, mark=mark, request_key="k")
    assert told()[0]["sense"] == {
        "text": "A pause until they say otherwise.", "language": "en", "source": "", "said_on": None,
    }  # fmt: skip


@threads
def test_of_two_who_press_at_once_one_is_first(talks, term, say):
    mark = marked(say("The ceasefire is over."))

    def press(seat):
        return lambda: confirm_redefinition(actor=seat, mark=mark, request_key=seat.actor)

    results = together(*map(press, (talks.analyst, talks.delegate, talks.head)))
    assert sorted(type(one).__name__ for one in results) == ["Entry", "RedefinedAlready", "RedefinedAlready"]
    assert len(told()) == 1


def test_it_is_said_on_the_page_of_the_line_by_script_and_through_the_api(talks, term, say):
    line, other = say("The ceasefire is over."), say("This ceasefire is over too.")
    mark, second = marked(line), marked(other)
    desk = browser(talks.analyst)
    page = at(talks.analyst, "line", line.citation)
    assert "Against their own definition?" in desk.get(page).content.decode()
    assert "Against their own definition?" not in browser(talks.leader).get(page).content.decode()
    act = at(talks.analyst, "mark_against", line.citation, mark.pk)
    assert desk.post(at(talks.analyst, "mark_against", other.citation, mark.pk)).status_code == 404
    assert desk.post(act).status_code == 303
    shown = desk.get(page).content.decode()
    assert ("Against their own definition?" in shown, "against their own definition" in shown) == (False, True)
    again = browser(talks.head).post(act, headers=JSON)
    assert (again.status_code, talks.analyst.person.name in again.json()["error"]["message"]) == (409, True)
    assert browser(talks.head).post(act).status_code == 409
    api = f"/api/v1/delegations/{talks.delegation.pk}/utterances/{other.citation}/marks/"
    head, address = browser(talks.head), f"{api}{second.pk}/redefinition/"
    answers = [head.post(address, {}, "application/json", headers={"Idempotency-Key": key}) for key in "aab"]
    assert [answer.status_code for answer in answers] == [201, 201, 409]
    assert [one["confirmed_at"] is not None for one in desk.get(api).json()["results"]] == [True]


def test_a_term_is_a_candidate_once_it_was_spoken_often_and_while_nobody_defined_it(talks, term, say):
    word = terms.file_term(actor=talks.analyst, text="corridor", language="en")
    lines = [say("The corridor, and the ceasefire.") for _ in range(OFTEN - 1)]
    marking.mark_what_is_new()
    assert queries.undefined_terms(talks.head) == []
    say("And more corridors!")
    marking.mark_what_is_new()
    (one,) = queries.undefined_terms(talks.head)
    assert (one.term, [(spoken.reference, spoken.times) for spoken in one.sittings]) == (word, [("1.1", OFTEN)])
    record.correct_utterance(
        actor=talks.recorder, utterance=lines[0], text="The door.", reason="misheard", request_key="c"
    )
    marking.mark_what_is_new()
    assert queries.undefined_terms(talks.head) == []
    say("A corridor, corridors, and a corridor.")
    marking.mark_what_is_new()
    assert queries.undefined_terms(talks.head)[0].sittings[0].times == OFTEN + 2
    for role in ("recorder", "interpreter", "press", "auditor"):
        assert queries.undefined_terms(talks.seats[role]) == []
    desk, board = browser(talks.analyst), at(talks.analyst, "claim_board")
    assert "Ask for a definition" in desk.get(board).content.decode()
    assert "Ask for a definition" not in browser(talks.head).get(board).content.decode()
    asked = {"request": "to_ask", "next": board, "request_key": "k"}
    answer = desk.post(at(talks.analyst, "term_request", word.pk), asked)
    assert (answer.status_code, answer["Location"]) == (303, board)
    assert "Ask for a definition" not in desk.get(board).content.decode()
    told = desk.get(f"/api/v1/delegations/{talks.delegation.pk}/terms/undefined/").json()["results"]
    assert [(row["name"], row["request"], row["sittings"]) for row in told] == [
        ("corridor", "to_ask", [{"sitting": "1.1", "times": OFTEN + 2}]),
    ]  # fmt: skip
    senses.write_sense(actor=talks.analyst, term=word, whose="ours", text="A road.", language="en")
    assert queries.undefined_terms(talks.head) == []
