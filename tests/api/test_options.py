"""Options through the API: what each role sees of a ladder, and what happens to an option at the table."""

import json

import pytest

from journal.models import Entry
from negotiations.actions import ladder
from negotiations.models import MandateCheck, Option, Referral

pytestmark = pytest.mark.django_db

DELEGATION = "delegations/{delegation}/"
OPTIONS = DELEGATION + "options/"
COUNSEL = ("delegate", "adviser", "analyst")
CONTENT = {
    "title": "All within a week", "text_en": "All for all.", "text_uk": "Усіх на всіх.", "talking_points": "Winter comes.",
    "condition": "When they show lists.", "opener": "leader", "binding": True,
}  # fmt: skip


@pytest.fixture
def values(cast):
    return lambda days: {str(cast.places["measure"]): days}


@pytest.fixture
def seen(call, cast):
    """The names that the cast has for the options a seat sees."""
    names = {str(key): name for name, key in cast.places.items()}
    return lambda who, **query: {
        names.get(each["id"], "new"): each for each in call(who).get(OPTIONS, **query).json()["results"]
    }


def test_leaders_and_the_head_see_the_ladder_in_its_order(seen):
    for who in ("leader", "head"):
        told = seen(who)
        assert [(name, each["place"]) for name, each in told.items()] == [
            ("counter", 1), ("tabled", 1), ("option", 2), ("fallback", 3), ("proposal", 4),
        ]  # fmt: skip
        assert [each["verdict"] for each in told.values()] == ["outside", "inside", "inside", "inside", None]


@pytest.mark.parametrize("who", COUNSEL)
def test_others_see_the_active_rung_and_what_was_at_the_table(seen, who):
    """No place, no gap where a fallback stands, no verdict but of what was opened."""
    told = seen(who)
    proposed = {"proposal"} if who == "delegate" else set()
    assert told.keys() == {"counter", "tabled", "option"} | proposed
    assert {each["place"] for each in told.values()} == {None}
    assert [told[name]["verdict"] for name in ("counter", "tabled", "option")] == [None, None, "inside"]
    assert {(each["condition"], each["opener"], each["place"]) for each in told.values()} == {(None, None, None)}


@pytest.mark.parametrize("who", ["recorder", "interpreter", "press", "auditor"])
def test_who_reads_no_notes_sees_no_option(call, seen, who):
    assert seen(who) == {}
    assert call(who).get(OPTIONS + "{option}/").status_code == 404


@pytest.mark.parametrize("who", COUNSEL)
def test_a_fallback_changes_nothing_that_others_are_told(call, cast, values, who):
    """Answers before and after one was drafted, moved, changed and taken back: to the byte."""
    paths = [OPTIONS, OPTIONS + "{option}/", DELEGATION + "points/", DELEGATION + "checks/", OPTIONS + "{fallback}/"]
    before = [call(who).get(path).content for path in paths]
    made = call("head").post(OPTIONS, {"point": 2, "title": "CANARY", "values": values("29.5")}).json()
    call("head").post(OPTIONS + "{fallback}/move/", {"place": 9})
    call("head").put(OPTIONS + "{fallback}/", CONTENT | {"values": values("29.5")})
    assert [call(who).get(path).content for path in paths] == before
    assert (
        call(who).get(OPTIONS + made["id"] + "/").content
        == call(who).get(OPTIONS + str(cast.places["seat"]) + "/").content
    )


def test_at_the_edge_is_inside_for_who_may_not_know_the_number(call, cast, values):
    call("head").put(OPTIONS + "{option}/", CONTENT | {"values": values("30")})
    assert call("leader").get(OPTIONS + "{option}/").json()["verdict"] == "edge"
    assert call("delegate").get(OPTIONS + "{option}/").json()["verdict"] == "inside"


def test_options_are_asked_for_by_point_and_side(seen):
    assert seen("head", point=2, side="counterpart").keys() == {"counter"}
    assert seen("delegate", side="ours").keys() == {"tabled", "option", "proposal"}
    assert seen("head", point=1) == seen("head", point=99) == {}


@pytest.mark.parametrize(
    "query", [{"point": "0"}, {"point": "x"}, {"side": "us"}, {"state": "tabled"}, {"title": "All"}]
)
def test_anything_else_is_not_asked(call, query):
    assert call("head").get(OPTIONS, **query).status_code == 400


def test_the_head_drafts_a_rung_and_the_guard_answers_at_once(call, cast, values):
    made = call("head").post(OPTIONS, {"point": 2, **CONTENT, "values": values("31.50")})
    told = made.json()
    assert (made.status_code, told["state"], told["verdict"], told["place"]) == (201, "prepared", "outside", 5)
    assert told["values"] == values("31.5")
    assert {name: told[name] for name in CONTENT} == CONTENT
    assert call("head").get(OPTIONS + told["id"] + "/").json() == told


def test_a_delegate_proposes_and_is_told_no_verdict(call, values):
    made = call("delegate").post(OPTIONS, {"point": 2, "title": "At once", "values": values("1")}).json()
    assert (made["state"], made["verdict"], made["place"]) == ("proposed", None, None)
    assert not MandateCheck.objects.filter(option=made["id"]).exists()
    accepted = call("head").post(OPTIONS + made["id"] + "/acceptance/")
    assert (accepted.status_code, accepted.json()["state"], accepted.json()["verdict"]) == (201, "prepared", "inside")
    assert call("delegate").get(OPTIONS + made["id"] + "/").status_code == 404


def test_a_change_gives_all_anew_and_what_is_at_the_table_stays(call, values):
    path = OPTIONS + "{option}/"
    assert call("head").put(path, {"title": "Less"}).json()["fields"].keys() == {*CONTENT, "values"} - {
        "title",
        "condition",
        "opener",
    }
    told = call("head").put(path, CONTENT | {"values": {}}).json()
    assert (told["values"], told["looked_at"], told["verdict"]) == ({}, None, "unclear")
    looked = call("delegate").post(path + "second-look/", {"version": told["version"]}).json()
    assert looked["looked_at"]
    answer = call("head").put(OPTIONS + "{tabled}/", CONTENT | {"values": {}})
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")


@pytest.mark.parametrize(
    "wrong",
    [
        "30", ["30"], {"x": "30"}, {"measure": 30}, {"measure": "366"}, {"measure": "-1"}, {"measure": "thirty"},
        {"measure": True}, {"measure": None}, {"measure": ["30"]}, {"measure": ""}, {"measure": "１０"},
        {"measure": "1e1"}, {"measure": "0.0000001"}, {"measure": "9" * 300}, {"unknown": "30"},
    ],
)  # fmt: skip
def test_a_value_is_one_that_the_measure_can_have(call, cast, wrong):
    ids = {"measure": str(cast.places["measure"]), "unknown": str(cast.places["seat"])}
    body = {ids.get(name, name): value for name, value in wrong.items()} if isinstance(wrong, dict) else wrong
    before = Option.objects.count()
    assert call("head").post(OPTIONS, {"point": 2, "title": "x", "values": body}).status_code == 400
    assert call("head").post(DELEGATION + "points/2/trial/", {"values": body}).status_code == 400
    assert Option.objects.count() == before


def test_rungs_open_one_at_a_time_and_close_again(call, seen, values):
    last = call("head").post(OPTIONS, {"point": 2, "title": "Last", "values": values("29")}).json()["id"]
    assert call("head").post(OPTIONS + last + "/opening/").status_code == 409
    opened = call("head").post(OPTIONS + "{fallback}/opening/")
    assert (opened.status_code, opened.json()["kind"]) == (201, "option.opened")
    assert "place" not in opened.json()["body"]
    assert seen("adviser").keys() == {"counter", "tabled", "fallback"}
    assert call("head").delete(OPTIONS + "{option}/opening/").status_code == 409
    closed = call("head").delete(OPTIONS + "{fallback}/opening/")
    assert (closed.status_code, closed.json()["kind"]) == (200, "option.closed")
    assert seen("adviser").keys() == {"counter", "tabled", "option"}


def test_a_rung_is_moved_among_the_unopened(call, values):
    last = call("head").post(OPTIONS, {"point": 2, "title": "Last", "values": values("29")}).json()["id"]
    assert call("head").post(OPTIONS + last + "/move/", {"place": 1}).json()["place"] == 3
    assert call("head").get(OPTIONS + "{fallback}/").json()["place"] == 4
    assert call("head").post(OPTIONS + "{option}/move/", {"place": 1}).status_code == 409


def test_what_was_never_opened_is_taken_back(call):
    assert call("head").delete(OPTIONS + "{fallback}/").status_code == 204
    assert call("head").delete(OPTIONS + "{fallback}/").status_code == 404
    assert call("head").delete(OPTIONS + "{option}/").status_code == 409


def test_what_is_inside_is_tabled(call):
    made = call("head").post(OPTIONS + "{option}/tabling/")
    assert (made.status_code, made.json()["kind"], made.json()["verdict"]) == (201, "option.tabled", "inside")
    assert made.json()["journal"] == "record"
    again = call("head").post(OPTIONS + "{option}/tabling/")
    assert (again.status_code, again.json()["code"]) == (409, "conflict")


def test_what_is_outside_is_refused_and_that_is_kept(call, cast, values):
    call("head").put(OPTIONS + "{option}/", CONTENT | {"values": values("31")})
    answer = call("head").post(OPTIONS + "{option}/tabling/", {"reason": "I insist", "waive": True})
    assert (answer.status_code, answer.json()["code"]) == (409, "outside_mandate")
    assert answer.json()["holds"] == {"verdict": "outside", "boundary": 1}
    assert Option.objects.get(pk=cast.places["option"]).state == "prepared"
    assert Entry.objects.filter(kind="tabling.refused", journal__compartment="mandate").count() == 1
    refused = call("head").post(OPTIONS + "{counter}/agreement/")
    assert (refused.status_code, refused.json()["holds"]["boundary"]) == (409, 1)


def test_at_the_edge_a_reason_is_asked_for(call, values):
    call("head").put(OPTIONS + "{option}/", CONTENT | {"values": values("30")})
    cooling = call("head").post(OPTIONS + "{option}/tabling/", {"reason": "The last bus."})
    assert (cooling.status_code, cooling.json()["code"]) == (409, "conflict")
    assert call("adviser").post(OPTIONS + "{option}/second-look/").status_code == 400
    seen = call("adviser").get(OPTIONS + "{option}/").json()["version"]
    call("head").put(OPTIONS + "{option}/", CONTENT | {"values": values("30"), "version": seen})
    look = {"version": seen}
    assert call("adviser").post(OPTIONS + "{option}/second-look/", look).status_code == 409
    assert call("head").put(OPTIONS + "{option}/", CONTENT | {"values": {}, "version": seen}).status_code == 409
    look = {"version": call("adviser").get(OPTIONS + "{option}/").json()["version"]}
    assert call("adviser").post(OPTIONS + "{option}/second-look/", look).status_code == 201
    answer = call("head").post(OPTIONS + "{option}/tabling/")
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["reason"])
    made = call("head").post(OPTIONS + "{option}/tabling/", {"reason": "The last bus."})
    assert (made.status_code, made.json()["verdict"]) == (201, "edge")


def test_what_is_agreed_waits_for_the_leaders(call, cast):
    made = call("head").post(OPTIONS + "{tabled}/agreement/")
    assert (made.status_code, made.json()["kind"]) == (201, "option.agreed")
    referral = Referral.objects.get(ad_referendum=True)
    path = DELEGATION + f"referrals/{referral.number}/"
    assert call("head").post(path + "withdrawal/").status_code == 409
    shown = call("leader").get(path).json()
    assert (shown["ad_referendum"], shown["changed"], shown["option_shown"]["state"]) == (True, False, "agreed")
    assert call("leader").post(path + "answer/", {"digest": shown["digest"], "decision": "approve"}).status_code == 201
    assert call("delegate").get(OPTIONS + "{tabled}/").json()["state"] == "confirmed"


@pytest.mark.parametrize("step", ["withdrawal", "refusal"])
def test_what_leaves_the_table_does_not_come_back(call, step):
    assert call("head").post(OPTIONS + "{tabled}/" + step + "/").status_code == 201
    for again in ("withdrawal", "refusal", "agreement", "tabling"):
        assert call("head").post(OPTIONS + "{tabled}/" + again + "/").status_code == 409


def test_their_proposal_cites_the_line_it_was_heard_in(call, cast, values):
    body = {
        "point": 2,
        "title": "In stages",
        "values": values("90"),
        "heard_in": str(cast.places["citation"]),
        "binding": True,
    }
    made = call("delegate").post(DELEGATION + "counter-proposals/", body)
    told = made.json()
    assert (made.status_code, told["side"], told["state"], told["heard_in"]) == (201, "counterpart", "tabled", "1.1.1")
    assert (told["verdict"], told["binding"]) == (None, True)
    assert call("analyst").get(OPTIONS + told["id"] + "/").json() == told
    assert call("head").post(DELEGATION + "counter-proposals/", body).json()["verdict"] == "outside"
    for wrong, status in (("9.9.9", 404), ("x", 400), ("1.1", 400), (7, 400), ("1." * 40, 400)):
        assert call("head").post(DELEGATION + "counter-proposals/", body | {"heard_in": wrong}).status_code == status


def test_checks_name_the_boundary_for_leaders_and_the_head(call, cast):
    told = {each["option"]: each for each in call("leader").get(DELEGATION + "checks/").json()["results"]}
    check = told[str(cast.places["counter"])]
    assert (check["verdict"], check["directive"], check["boundary"]["values"]) == ("outside", 1, ["30"])
    assert told[str(cast.places["option"])]["boundary"] is None
    assert call("delegate").get(DELEGATION + "checks/").json() == {"results": [], "next": None}


def test_nothing_that_others_are_told_holds_a_number_of_the_directive(call, cast, values):
    """30 is the boundary; nothing else in the cast has this number."""
    ladder.open_option(actor=cast.seats["head"], option=Option.objects.get(pk=cast.places["fallback"]))
    for who in (*COUNSEL, "recorder", "interpreter", "press", "auditor"):
        for path in ("options/", "checks/", "directives/", "guidance/", "referrals/", "points/2/measures/"):
            for result in call(who).get(DELEGATION + path).json().get("results", []):
                told = json.dumps(
                    {name: each for name, each in result.items() if not name.endswith(("id", "_at", "_by"))}
                )
                assert '"30"' not in told, (who, path)
