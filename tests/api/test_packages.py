"""Packages, weights and scenarios through the API: for leaders and the head, and for nobody else."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from negotiations.models import Option, Package
from tests.cast import Cast, assembled

pytestmark = pytest.mark.django_db
DELEGATION = "delegations/{delegation}/"
PACKAGES = DELEGATION + "packages/"


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    with assembled(django_db_blocker, packages=True) as cast:
        yield cast


@pytest.fixture
def chosen(cast):
    return [str(cast.places["option"]), str(cast.places["silence"])]


def test_packages_are_composed_compared_and_changed(call, cast, chosen) -> None:
    head = call("head")
    made = head.post(PACKAGES, {"title": "Both", "note": "First.", "options": chosen})
    told = made.json()
    # Weights 40 and 60; of two and three rungs the opening and the second; 20 days where they proposed 90 of 365.
    assert (made.status_code, told["number"], told["verdict"], told["boundary"]) == (201, 3, "inside", None)
    assert (told["options"], told["value"], told["distance"]) == (chosen, "80.2", "19.2")
    assert (told["equal_to"], told["beaten_by"]) == ([1], [])
    assert head.get(PACKAGES + "3/").json() == told
    second = head.get(PACKAGES + "2/").json()
    assert (second["value"], second["beaten_by"]) == ("60.2", [1, 3])
    everything = head.get(PACKAGES, within="20").json()["results"]
    assert [each["equal_to"] for each in everything] == [[2, 3], [1, 3], [1, 2]]
    changed = head.put(PACKAGES + "3/", {"title": "Renamed", "options": chosen}).json()
    assert (changed["title"], changed["note"]) == ("Renamed", "")
    assert head.delete(PACKAGES + "3/").status_code == 204
    assert [each["number"] for each in head.get(PACKAGES).json()["results"]] == [1, 2]
    assert call("analyst").get(PACKAGES).json()["results"] == []


@pytest.mark.parametrize("wrong", [[], ["silence"], ["silence", "silence"], ["silence", "tabled", "option"], ["x"]])
def test_what_is_no_package_is_refused(call, cast, wrong) -> None:
    named = [str(cast.places.get(name, name)) for name in wrong]
    assert call("head").post(PACKAGES, {"title": "x", "options": named}).status_code == 400
    assert Package.objects.count() == 2


def test_a_package_is_tabled_whole_or_refused_whole(call, cast, chosen) -> None:
    head, rungs = call("head"), Option.objects.filter(pk__in=chosen).order_by("pk")
    limit = {"measure": str(cast.places["measure"]), "rule": "at_most", "values": ["5"]}
    drafted = call("leader").post(DELEGATION + "directives/", {"text": "Five days.", "boundaries": [limit]}).json()
    call("leader").post(f"{DELEGATION}directives/drafts/{drafted['id']}/issue/", {"digest": drafted["digest"]})
    refused = head.post(PACKAGES + "{package}/tabling/")
    assert (refused.status_code, refused.json()["code"]) == (409, "outside_mandate")
    assert refused.json()["holds"] == {"verdict": "outside", "boundary": 1}
    assert {rung.state for rung in rungs.all()} == {"prepared"}
    asked = head.post(DELEGATION + "referrals/", {"question": "May we?", "package": cast.places["package"]}).json()
    assert (asked["package"], asked["option"]) == (cast.places["package"], None)
    answer = {"digest": asked["digest"], "decision": "approve"}
    assert call("leader").post(f"{DELEGATION}referrals/{asked['number']}/answer/", answer).status_code == 201
    tabled = head.post(PACKAGES + "{package}/tabling/")
    assert (tabled.status_code, tabled.json()["kind"]) == (201, "package.tabled")
    assert tabled.json()["verdict"] == "outside"
    assert {rung.state for rung in rungs.all()} == {"tabled"}
    assert head.post(PACKAGES + "{package}/tabling/").status_code == 409
    # Nobody else asks about a package, nor learns whether there is one.
    for number in (cast.places["package"], 999):
        assert call("delegate").post(DELEGATION + "referrals/", {"question": "x", "package": number}).status_code == 404


def test_weights_and_scenarios_are_put_whole(call, cast, chosen) -> None:
    leader, weights, best = call("leader"), DELEGATION + "weights/", DELEGATION + "scenarios/best/"
    asked = {"points": [{"point": 2, "weight": 100}], "options": [{"option": chosen[1], "worth": 70}]}
    assert leader.put(weights, asked).json() == leader.get(weights).json() == asked
    assert call("head").get(PACKAGES + "1/").json()["value"] is None, "the other point is not weighed any more"
    for wrong in ({"point": 2, "weight": 101}, {"point": 2, "weight": -1}, {"point": 99, "weight": 1}):
        assert leader.put(weights, {"points": [wrong]}).status_code == 400
    written = leader.put(best, {"text": "All.", "options": chosen[:1], "packages": [1]}).json()
    assert (written["options"], written["packages"], written["kind"]) == (chosen[:1], [1], "best")
    kinds = [each["kind"] for each in leader.get(DELEGATION + "scenarios/").json()["results"]]
    assert kinds == ["best", "likely"]
    assert leader.put(DELEGATION + "scenarios/worst/", {"text": "x"}).status_code == 404
    assert leader.put(best, {"text": "x", "packages": [99]}).status_code == 404
    assert leader.delete(best).status_code == 204
    assert leader.delete(best).status_code == 404
    assert call("delegate").get(DELEGATION + "scenarios/").json()["results"] == []


def test_a_list_of_packages_costs_the_same_whatever_its_length(call, chosen) -> None:
    head, costs = call("head"), []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            head.get(PACKAGES)
        costs.append(len(asked))
        head.post(PACKAGES, {"title": "More", "options": chosen})
    assert costs[0] == costs[1] <= 20


def test_the_whole_on_the_table_ends_as_a_whole(call, cast, chosen) -> None:
    head = call("head")
    assert head.post(PACKAGES + "1/agreement/").json()["code"] == "conflict"
    assert head.post(PACKAGES + "1/tabling/", {"reason": "Ready.", "waive": True}).status_code == 201
    made = head.post(PACKAGES + "1/agreement/", {"reason": "It is what we want."})
    assert (made.status_code, made.json()["kind"], made.json()["verdict"]) == (201, "package.agreed", "inside")
    (asked,) = [each for each in head.get(DELEGATION + "referrals/").json()["results"] if each["ad_referendum"]]
    assert asked["package"] == 1
    for end in ("withdrawal", "refusal"):
        assert head.post(PACKAGES + f"1/{end}/").status_code == 409
