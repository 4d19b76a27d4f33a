"""Directives through the API: for leaders and the head; everybody else is told the guidance."""

import json

import pytest

from journal.models import Entry
from negotiations.actions import directives as acting
from negotiations.boundaries import BoundaryAsked
from negotiations.digests import draft_digest
from negotiations.models import Directive, Measure

pytestmark = pytest.mark.django_db

DIRECTIVES = "delegations/{delegation}/directives/"
DRAFTS = DIRECTIVES + "drafts/"
GUIDANCE = "delegations/{delegation}/guidance/"
OTHERS = ("delegate", "adviser", "analyst", "recorder", "interpreter", "press", "auditor")


@pytest.fixture
def limit(cast):
    return lambda *values, rule="at_most", **more: {
        "measure": str(cast.places["measure"]), "rule": rule, "values": list(values), **more,
    }  # fmt: skip


@pytest.fixture
def yes_no(call):
    body = {"name": "With lists", "kind": "yes_no"}
    return call("head").post("delegations/{delegation}/points/{measured}/measures/", body).json()["id"]


def test_a_leader_drafts_and_issues_one(call, limit, yes_no):
    body = {
        "text": "Within a week.", "guidance": "Lists first.", "expires_at": "2099-01-01T00:00:00Z",
        "boundaries": [
            limit("7", margin="1.5", red_line=True, note="Winter."),
            limit(rule="only_if", when_measure=yes_no, when_rule="must", when_values=[True]),
        ],
    }  # fmt: skip
    made = call("leader").post(DIRECTIVES, body)
    told = made.json()
    assert (made.status_code, told["number"], told["standing"], len(told["digest"])) == (201, None, "draft", 64)
    first, second = told["boundaries"]
    assert (first["values"], first["margin"], first["red_line"], first["measure_name"]) == (["7"], "1.5", True, "Days")
    assert (second["when_measure"], second["when_rule"], second["when_values"]) == (yes_no, "must", [True])
    issued = call("leader").post(DRAFTS + told["id"] + "/issue/", {"digest": told["digest"]})
    assert (issued.status_code, issued.json()["kind"], issued.json()["journal"]) == (201, "directive.issued", "mandate")
    assert {each["verdict"] for each in issued.json()["body"]["changed"]} >= {"outside"}
    shown = call("head").get(DIRECTIVES + "2/").json()
    assert (shown["standing"], shown["digest"]) == ("issued", issued.json()["body"]["digest"])
    assert call("head").get(DIRECTIVES + "1/").json()["standing"] == "superseded"
    assert call("leader").post(DRAFTS + told["id"] + "/issue/", {"digest": told["digest"]}).status_code == 409


def test_what_the_head_received_binds_when_a_leader_confirms_it(call, limit):
    body = {"text": "Within a day.", "boundaries": [limit("1")]}
    refused = call("head").post(DIRECTIVES, body)
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["received_from"])
    made = call("head").post(DIRECTIVES, body | {"received_from": "By telephone, from the minister."}).json()
    assert made["standing"] == "received"
    assert call("head").post(DRAFTS + made["id"] + "/issue/", {"digest": made["digest"]}).status_code == 403
    assert call("head").get("delegations/{delegation}/options/{option}/").json()["verdict"] == "inside"
    assert call("leader").post(DRAFTS + made["id"] + "/issue/", {"digest": made["digest"]}).status_code == 201
    assert call("head").get("delegations/{delegation}/options/{option}/").json()["verdict"] == "outside"


def test_a_draft_is_changed_and_thrown_away(call, limit):
    body = {
        "text": "Within a day.",
        "guidance": "",
        "expires_at": None,
        "boundaries": [limit("1"), limit("0", rule="at_least")],
    }
    told = call("leader").put(DRAFTS + "{draft}/", body).json()
    assert (told["text"], [each["number"] for each in told["boundaries"]]) == ("Within a day.", [1, 2])
    assert call("leader").put(DRAFTS + "{draft}/", {"text": "x"}).status_code == 400
    assert call("leader").put(DRAFTS + "{issued}/", body).status_code == 409
    assert call("leader").delete(DRAFTS + "{draft}/").status_code == 204
    assert call("leader").delete(DRAFTS + "{issued}/").status_code == 409
    assert [each["number"] for each in call("leader").get(DIRECTIVES).json()["results"]] == [1]


def test_a_revoked_directive_leaves_everything_unclear(call):
    assert call("leader").post(DIRECTIVES + "{directive}/revocation/").json()["kind"] == "directive.revoked"
    assert call("delegate").get("delegations/{delegation}/options/{option}/").json()["verdict"] == "unclear"
    assert call("leader").post(DIRECTIVES + "{directive}/revocation/").status_code == 409


def test_words_are_banned(call, cast):
    words = {"rule": "without", "values": ["days"], "point": cast.places["measured"], "red_line": True}
    body = {"text": "Name no days.", "boundaries": [words, {"rule": "without", "values": ["ransom"]}]}
    told = call("leader").post(DIRECTIVES, body).json()
    first, second = told["boundaries"]
    assert (first["measure"], first["measure_name"], first["point"]) == (None, "", cast.places["measured"])
    assert (second["point"], second["values"]) == (None, ["ransom"])
    assert call("leader").post(DRAFTS + told["id"] + "/issue/", {"digest": told["digest"]}).status_code == 201
    option = "delegations/{delegation}/options/{option}/"
    assert (call("head").get(option).json()["verdict"], call("delegate").get(option).json()["verdict"]) == (
        "outside",
    ) * 2
    refused = call("head").post(option + "tabling/", {})
    assert (refused.status_code, refused.json()["holds"]) == (409, {"verdict": "outside", "boundary": 1})
    for wrong in (
        {"point": 999}, {"point": "1"}, {"values": []}, {"values": ["…"]}, {"values": ["x" * 201]}, {"values": [True]},
        {"measure": str(cast.places["measure"])}, {"margin": "1"},
        {"rule": "at_most"}, {"rule": "only_if", "when_rule": "without"},
    ):  # fmt: skip
        answer = call("leader").post(DIRECTIVES, {"text": "x", "boundaries": [words | wrong]})
        assert (answer.status_code, list(answer.json()["fields"])) == (400, ["boundaries"])
    for wrong in ("a\0b", "\ud800x"):
        assert (
            call("leader").post(DIRECTIVES, {"text": "x", "boundaries": [words | {"values": [wrong]}]}).status_code
            == 400
        )


def test_boundaries_that_cannot_hold_together_are_told(call, limit):
    answer = call("leader").post(DIRECTIVES, {"text": "x", "boundaries": [limit("5"), limit("9", rule="at_least")]})
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["boundaries"])
    assert "“Days”" in answer.json()["fields"]["boundaries"][0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"rule": "about"}, {"rule": None}, {"values": "30"}, {"values": [30]}, {"values": ["366"]}, {"values": []},
        {"values": ["1", "2"]}, {"values": ["x"]}, {"values": [["1"]]}, {"values": [None]}, {"values": ["1"] * 101},
        {"measure": "x"}, {"measure": None}, {"margin": 1}, {"margin": "-1"}, {"margin": "NaN"}, {"margin": "1e1"},
        {"rule": "one_of", "margin": "1"}, {"rule": "only_if"}, {"when_measure": "x"}, {"red_line": 1}, {"red_line": "true"},
        {"note": "x" * 501}, {"number": 1}, {"directive": 1},
    ],
)  # fmt: skip
def test_a_boundary_makes_sense(call, limit, wrong):
    before = Directive.objects.count()
    answer = call("leader").post(DIRECTIVES, {"text": "x", "boundaries": [limit("7") | wrong]})
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["boundaries"])
    assert Directive.objects.count() == before


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""}, {"text": 7}, {"guidance": None}, {"expires_at": "2026-01-01"}, {"expires_at": True},
        {"boundaries": {}}, {"boundaries": [7]}, {"boundaries": ["x"]}, {"boundaries": None}, {"standing": "issued"},
        {"issued_by": "x"}, {"digest": "0" * 64}, {"number": 9}, {"received_from": "a\nb"},
    ],
)  # fmt: skip
def test_a_directive_is_read_strictly(call, wrong):
    answer = call("leader").post(DIRECTIVES, {"text": "x"} | wrong)
    assert answer.status_code == 400


def test_at_most_two_hundred_boundaries(call, limit):
    answer = call("leader").post(DIRECTIVES, {"text": "x", "boundaries": [limit("7")] * 201})
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["boundaries"])


@pytest.mark.parametrize("who", OTHERS)
def test_to_anybody_else_there_are_no_directives(call, who):
    assert call(who).get(DIRECTIVES).json() == {"results": [], "next": None}
    assert call(who).get(DIRECTIVES + "{directive}/").content == call(who).get(DIRECTIVES + "99/").content


@pytest.mark.parametrize("who", OTHERS)
def test_what_others_are_told_does_not_depend_on_the_boundaries(call, cast, who):
    """Two directives with the same guidance, issued one after the other, tell others the same but number and time."""
    told = []
    for boundary in ("17", "23"):
        asked = [
            BoundaryAsked(
                Measure.objects.get(pk=cast.places["measure"]).pk, "at_most", [boundary], red_line=boundary == "17"
            )
        ]
        made = acting.draft_directive(
            actor=cast.seats["leader"], text=f"Say {boundary}.", guidance="Go on.", boundaries=asked
        )
        acting.issue_directive(actor=cast.seats["leader"], directive=made, digest=draft_digest(made))
        results = call(who).get(GUIDANCE).json()["results"]
        assert not any(word in json.dumps(results) for word in ('"17"', '"23"', "Say", "digest"))
        told.append(
            [{name: each[name] for name in each if name not in {"number", "issued_at"}} for each in results[:1]]
        )
    assert told[0] == told[1]


def test_guidance_is_acknowledged_once(call):
    told = call("analyst").get(GUIDANCE).json()["results"]
    assert [(each["number"], each["standing"], each["guidance"]) for each in told] == [
        (1, "issued", "Everybody comes home.")
    ]
    assert told[0].keys() == {
        "number",
        "standing",
        "guidance",
        "issued_at",
        "ended_at",
        "expires_at",
        "acknowledgements",
    }
    path = GUIDANCE + "{directive}/acknowledgement/"
    first, again = (call("delegate").post(path) for _ in range(2))
    assert (first.status_code, first.json()["kind"]) == (201, "guidance.acknowledged")
    assert first.json() == again.json()
    told = call("analyst").get(GUIDANCE).json()["results"][0]["acknowledgements"]
    assert [each["name"] for each in told] == ["Delegate Person"]


def test_of_two_that_are_issued_the_first_cannot_be_acknowledged_any_more(call):
    draft = call("leader").get(DRAFTS + "{draft}/").json()
    number = call("leader").post(DRAFTS + "{draft}/issue/", {"digest": draft["digest"]}).json()["body"]["number"]
    assert call("adviser").post(GUIDANCE + "{directive}/acknowledgement/").status_code == 409
    assert call("adviser").post(GUIDANCE + f"{number}/acknowledgement/").status_code == 201
    assert Entry.objects.filter(kind="guidance.acknowledged").count() == 1
