"""Pressure, the ledgers and the walk-away card through the API."""

import pytest

from negotiations.models import Concession, Pressure

pytestmark = pytest.mark.django_db

DELEGATION = "delegations/{delegation}/"
PRESSURE, CARD = DELEGATION + "pressure/", DELEGATION + "walk-away/"
WORDS = {"triggers": "Shelling.", "checklist": "Interpreter told.", "words": "We leave.", "tell": "The mediator."}


def test_pressure_is_registered_once_and_answers_with_our_wording(call, cast):
    body = {"tactic": "deadline", "citation": str(cast.places["citation"]), "point": 2, "until": "noon"}
    first, again = (call("analyst").post(PRESSURE, body, key="k") for _ in range(2))
    assert (first.status_code, first.json()) == (201, again.json())
    told = first.json()["body"]
    assert (told["times"], told["speaker"], told["card"].keys()) == (
        2,
        "Delegate Rem",
        {"en", "uk", "ru", "advice", "precedents"},
    )
    assert call("analyst").post(PRESSURE, body | {"tactic": "threat"}, key="k").json()["code"] == "key_reused"
    shown = call("delegate").get(PRESSURE + told["pressure"] + "/").json()
    assert (shown["citation"], shown["point"], shown["nature"], shown["until"]) == ("1.1.1", 2, "unknown", "noon")


def test_pressure_is_judged_when_there_is_time(call):
    judged = call("adviser").put(PRESSURE + "{pressure}/", {"nature": "made", "answer": "No date is ours."})
    assert (judged.status_code, judged.json()["kind"]) == (200, "pressure.judged")
    assert call("adviser").get(PRESSURE + "{pressure}/").json()["answer"] == "No date is ours."


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"tactic": "charm"}, 400), ({"citation": "1.1"}, 400), ({"citation": "9.9.9"}, 404), ({"point": "2"}, 400),
        ({"point": 99}, 404), ({"what": "x" * 501}, 400), ({"nature": "made"}, 400), ({"raised_by": "x"}, 400),
    ],
)  # fmt: skip
def test_pressure_is_read_strictly(call, wrong, status):
    before = Pressure.objects.count()
    assert call("head").post(PRESSURE, {"tactic": "threat"} | wrong).status_code == status
    assert Pressure.objects.count() == before


def test_a_concession_is_entered_with_its_line_and_taken_back_once(call, cast):
    body = {"point": 2, "direction": "got", "text": "Lists", "citation": str(cast.places["citation"]), "weight": 3}
    made = call("delegate").post(DELEGATION + "concessions/", body)
    assert (made.status_code, {name: made.json()[name] for name in body}) == (201, body)
    path = DELEGATION + f"concessions/{made.json()['id']}/withdrawal/"
    assert call("head").post(path, {"citation": "1.1.1"}).json()["kind"] == "concession.withdrawn"
    assert call("head").post(path, {"citation": "1.1.1"}).status_code == 409
    told = {each["id"]: each for each in call("leader").get(DELEGATION + "concessions/").json()["results"]}
    assert told[made.json()["id"]]["withdrawn_in"] == "1.1.1"


@pytest.mark.parametrize(
    "wrong", [{"weight": 0}, {"weight": 6}, {"weight": "1"}, {"direction": "lost"}, {"citation": None}]
)
def test_a_concession_is_read_strictly(call, wrong):
    before = Concession.objects.count()
    body = {"point": 2, "direction": "got", "text": "Lists", "citation": "1.1.1"} | wrong
    assert call("head").post(DELEGATION + "concessions/", body).status_code == 400
    assert Concession.objects.count() == before


def test_a_promise_is_kept_or_broken_once(call, cast):
    body = {"party": str(cast.places["party"]), "text": "To open it", "citation": "1.1.1", "due": "2026-03-01"}
    made = call("analyst").post(DELEGATION + "commitments/", body).json()
    assert (made["state"], made["due"], made["party"]) == ("open", "2026-03-01", "Them")
    path = DELEGATION + f"commitments/{made['id']}/settlement/"
    assert call("analyst").post(path, {"state": "open", "evidence": "x"}).status_code == 400
    assert call("analyst").post(path, {"state": "broken", "evidence": "Closed at noon."}).status_code == 201
    assert call("head").post(path, {"state": "kept", "evidence": "x"}).status_code == 409
    assert call("head").post(DELEGATION + "commitments/", body | {"due": "20260301"}).status_code == 400


def test_who_proposed_more_is_counted_by_side(call):
    call("head").post(DELEGATION + "points/", {"title": "Lists", "proposed_by": "counterpart"})
    told = call("analyst").get(DELEGATION + "initiative/").json()
    assert told["points"]["counterpart"] == 1
    assert told["texts"] == {"counterpart": 1, "ours": 1}


def test_the_head_walks_away_with_an_armed_card_and_a_word_typed(call, cast):
    leaving = DELEGATION + "sittings/{sitting}/breaking-off/"
    card = call("head").put(CARD, WORDS).json()
    assert card["armed_at"] is None
    assert call("head").post(leaving, {"confirm": "1.1"}).status_code == 409
    assert (
        call("leader").put(CARD + "arming/", {"armed": True, "version": card["version"]}).json()["armed_by"]
        == "Leader Person"
    )
    assert call("head").post(leaving, {"confirm": "1.2"}).json()["fields"].keys() == {"confirm"}
    left = call("head").post(leaving, {"confirm": "1.1", "reason": "They shelled."})
    assert (left.status_code, left.json()["kind"]) == (201, "sitting.closed")
    assert call("head").get(CARD).json()["armed_by"] is None


def test_what_is_changed_is_armed_anew(call):
    card = call("leader").put(CARD, WORDS).json()
    assert call("leader").put(CARD + "arming/", {"armed": True}).status_code == 409
    armed = call("leader").put(CARD + "arming/", {"armed": True, "version": card["version"]}).json()
    assert armed["armed_by"] == "Leader Person"
    changed = call("leader").put(CARD, WORDS | {"words": "Enough.", "version": card["version"]}).json()
    assert changed["armed_by"] is None
    assert call("leader").put(CARD + "arming/", {"armed": True, "version": card["version"]}).status_code == 409
    assert call("leader").put(CARD, WORDS | {"version": card["version"]}).status_code == 409
    assert call("delegate").get(CARD).status_code == 404
