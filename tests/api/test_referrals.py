"""Referrals through the API: proposed, asked, answered once and as they were shown."""

import pytest

from negotiations.models import Referral

pytestmark = pytest.mark.django_db

REFERRALS = "delegations/{delegation}/referrals/"
ASKED = REFERRALS + "{referral}/"
OPTION = "delegations/{delegation}/options/{option}/"
CHANGED = {
    "title": "All in 21 days", "text_en": "", "text_uk": "", "talking_points": "", "condition": "", "opener": "head",
    "values": {}, "binding": False,
}  # fmt: skip


@pytest.fixture
def answer(cast):
    return {"digest": cast.places["digest"], "decision": "approve", "comment": "Not a day more.", "words": "Go on."}


def test_the_heads_question_is_asked_at_once(call, cast):
    body = {
        "question": "May we go to 40 days?", "option": str(cast.places["option"]), "utterance": cast.places["citation"],
        "annexes": [{"title": "Their text", "text": "40 days."}], "recommended": "refuse", "recommendation": "Winter.",
    }  # fmt: skip
    made = call("head").post(REFERRALS, body)
    told = made.json()
    assert (made.status_code, told["progress"], told["number"]) == (201, "asked", 3)
    assert {name: told[name] for name in body} == body
    assert (told["point"], told["changed"], len(told["digest"])) == (2, False, 64)
    assert told["option_shown"]["verdict"] == "inside"
    assert call("leader").get(REFERRALS + "3/").json() == told


def test_a_delegate_proposes_and_the_head_asks(call):
    made = call("delegate").post(REFERRALS, {"question": "May we wait?"}).json()
    assert (made["progress"], made["digest"], made["comment"], made["option_shown"]) == ("proposed", None, None, None)
    path = REFERRALS + f"{made['number']}/"
    asked = call("head").post(path + "question/")
    assert (asked.status_code, asked.json()["kind"], asked.json()["journal"]) == (201, "referral.asked", "mandate")
    assert call("delegate").get(path).json()["progress"] == "asked"
    assert call("head").post(path + "question/").status_code == 409


def test_the_head_may_keep_a_question(call):
    assert call("head").post(REFERRALS, {"question": "Later?", "ask": False}).json()["progress"] == "proposed"


def test_each_role_sees_its_own(call):
    seen = {
        who: [each["number"] for each in call(who).get(REFERRALS).json()["results"]]
        for who in ("leader", "head", "delegate", "adviser", "analyst", "recorder", "interpreter", "press", "auditor")
    }
    assert {who: numbers for who, numbers in seen.items() if numbers} == {
        "leader": [2, 1], "head": [2, 1], "delegate": [2, 1],
    }  # fmt: skip


def test_a_leader_answers_and_the_comment_stays_with_leaders_and_head(call, answer):
    made = call("leader").post(ASKED + "answer/", answer)
    assert (made.status_code, made.json()["kind"], made.json()["body"]["decision"]) == (
        201,
        "referral.answered",
        "approve",
    )
    head, delegate = (call(who).get(ASKED).json() for who in ("head", "delegate"))
    assert (head["comment"], head["words"], head["changed"]) == ("Not a day more.", "Go on.", None)
    assert (delegate["decision"], delegate["words"], delegate["comment"], delegate["digest"]) == (
        "approve",
        "Go on.",
        None,
        None,
    )


def test_a_second_answer_is_told_the_first(call, answer):
    call("leader").post(ASKED + "answer/", answer)
    told = call("leader").post(ASKED + "answer/", answer | {"decision": "refuse"})
    assert (told.status_code, told.json()["code"]) == (409, "already_answered")
    holds = told.json()["holds"]
    assert (holds["decision"], holds["by"], holds["words"]) == ("approve", "Leader Person", "Go on.")
    late = call("head").post(ASKED + "withdrawal/")
    assert (late.status_code, late.json()["holds"]) == (409, holds)
    assert Referral.objects.get(number=1, answered_by__isnull=False).decision == "approve"


@pytest.mark.parametrize("digest", ["0" * 64, "", "x" * 65, 7, None])
def test_an_answer_binds_what_was_shown(call, answer, digest):
    told = call("leader").post(ASKED + "answer/", answer | {"digest": digest})
    assert told.status_code == (409 if digest == "0" * 64 else 400)


def test_what_changed_since_is_not_answered(call, answer):
    call("head").put(OPTION, CHANGED)
    assert call("leader").get(ASKED).json()["changed"] is True
    told = call("leader").post(ASKED + "answer/", answer)
    assert (told.status_code, told.json()["code"]) == (409, "conflict")


def test_an_instruction_says_something(call, answer):
    told = call("leader").post(ASKED + "answer/", {"digest": answer["digest"], "decision": "instruct"})
    assert (told.status_code, list(told.json()["fields"])) == (400, ["comment"])


def test_a_withdrawn_question_is_not_answered(call, answer):
    assert call("head").post(ASKED + "withdrawal/").json()["kind"] == "referral.withdrawn"
    told = call("leader").post(ASKED + "answer/", answer)
    assert (told.status_code, told.json()["code"]) == (409, "conflict")


@pytest.mark.parametrize("name", ["fallback", "seat"])
def test_a_question_is_about_what_one_sees(call, cast, name):
    body = {"question": "What of this?", "option": str(cast.places[name])}
    assert call("delegate").post(REFERRALS, body).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"question": ""}, {"question": 7}, {"option": "x"}, {"utterance": 1.1}, {"annexes": "x"}, {"annexes": [{}]},
        {"annexes": [{"title": "x"}]}, {"annexes": [{"title": "x", "text": "y", "url": "z"}]}, {"recommended": "wait"},
        {"annexes": [{"title": "x", "text": "y"}] * 11}, {"ask": "true"}, {"progress": "answered"}, {"decision": "approve"},
        {"answered_by": "x"}, {"digest": "0" * 64},
    ],
)  # fmt: skip
def test_a_question_is_read_strictly(call, wrong):
    before = Referral.objects.count()
    answer = call("head").post(REFERRALS, {"question": "May we?"} | wrong)
    assert (answer.status_code, list(answer.json()["fields"])) == (400, list(wrong))
    assert Referral.objects.count() == before
