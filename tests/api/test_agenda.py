"""The agenda through the API: the tree of points, what is wanted and measured on them, the one under discussion."""

import pytest

from journal.models import Entry
from negotiations.models import Boundary, Measure, Option, Point

pytestmark = pytest.mark.django_db

DELEGATION = "delegations/{delegation}/"
POINTS = DELEGATION + "points/"
POINT = POINTS + "{measured}/"
STANCE = {
    "our_position": "All for all.", "our_interest": "Home.", "their_position": "", "their_interest": "Time.",
    "our_position_from": "Our list", "our_interest_from": "", "their_position_from": "", "their_interest_from": "1.1.1",
}  # fmt: skip
STAKES = {"aspiration": "A week.", "reservation": "A month.", "alternative": "Mediation."}


def test_a_point_says_who_leads_it_and_how_it_is_called(call, cast):
    seat = str(cast.places["seat"])
    body = {"title": "Civilians", "parent": 2, "owner": seat, "led_by": seat, "minutes": 20, "proposed_by": "ours",
            "words": ["civilians", "цивільні"]}  # fmt: skip
    made = call("delegate").post(POINTS, body)
    assert (made.status_code, made.json()) == (201, {"number": 3, **body})
    assert call("interpreter").get(POINTS + "3/").json() == made.json()


def test_a_change_changes_what_is_given(call, cast):
    path, seat = POINT, str(cast.places["seat"])
    call("head").put(path, {"title": "Prisoners", "minutes": 30, "words": ["prisoners"], "led_by": seat})
    told = call("head").put(path, {"title": "All prisoners", "minutes": None}).json()
    assert (told["title"], told["minutes"], told["words"], told["led_by"]) == (
        "All prisoners",
        None,
        ["prisoners"],
        seat,
    )
    assert call("head").put(path, {"minutes": 30}).json()["fields"].keys() == {"title"}


def test_the_tree_is_listed_as_it_is_read(call):
    head = call("head")
    for title, parent in (("Lists", 2), ("Land", None), ("Names", 3)):
        assert head.post(POINTS, {"title": title, "parent": parent}).status_code == 201
    assert [each["number"] for each in head.get(POINTS).json()["results"]] == [1, 2, 3, 5, 4]
    moved = head.post(POINTS + "4/move/", {"before": 1})
    assert (moved.status_code, moved.json()["parent"]) == (200, None)
    assert head.post(POINTS + "1/move/", {"parent": 2, "before": 3}).json()["parent"] == 2
    assert [each["number"] for each in head.get(POINTS).json()["results"]] == [4, 2, 1, 3, 5]
    first = head.get(POINTS, limit=2).json()
    assert (first["next"], [each["number"] for each in head.get(POINTS, limit=2, page=2).json()["results"]]) == (
        2,
        [1, 3],
    )


@pytest.mark.parametrize(("place", "status"), [({"parent": 3}, 400), ({"before": 1}, 200), ({"parent": 99}, 404),
                                               ({"parent": 1, "before": 3}, 400), ({"parent": True}, 400)])  # fmt: skip
def test_a_point_goes_where_it_can_stand(call, place, status):
    call("head").post(POINTS, {"title": "Lists", "parent": 2})
    assert call("head").post(POINT + "move/", place).status_code == status


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("minutes", 0), ("minutes", "20"), ("minutes", 40_000), ("owner", "x"), ("led_by", 7), ("proposed_by", "us"),
        ("words", "prisoners"), ("words", [7]), ("words", [""]), ("words", ["w"] * 41), ("words", ["w" * 81]),
        ("parent", "2"), ("place", 1), ("number", 9),
    ],
)  # fmt: skip
def test_a_point_is_read_strictly(call, field, value):
    answer = call("head").post(POINTS, {"title": "Civilians", field: value})
    assert (answer.status_code, list(answer.json()["fields"])) == (400, [field])


def test_a_seat_of_another_delegation_owns_nothing_here(call, cast):
    for field in ("owner", "led_by"):
        answer = call("head").post(POINTS, {"title": "Civilians", field: str(cast.places["forming_seat"])})
        assert answer.status_code == 404


def test_a_point_on_which_something_hangs_stays(call):
    answer = call("head").delete(POINT)
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    assert Point.objects.filter(number=2, title="Prisoners").exists()


def test_what_both_sides_want_is_for_who_reads_the_notes(call):
    path = POINT + "stance/"
    empty = call("analyst").get(path).json()
    version = empty.pop("version")
    assert set(empty.values()) == {""}
    made = call("analyst").put(path, STANCE | {"version": version}).json()
    assert made == STANCE | {"version": made["version"]}
    assert call("leader").get(path).json() == made
    assert call("leader").put(path, STANCE | {"our_position": "", "version": version}).status_code == 409
    assert call("leader").get(path).json() == made
    assert call("analyst").put(path, {"our_position": "x"}).status_code == 400
    assert call("recorder").get(path).content == call("recorder").get(POINTS + "999/stance/").content


def test_how_far_we_would_go_is_for_leaders_and_the_head(call):
    for path in (POINT + "stakes/", DELEGATION + "stakes/"):
        empty = call("head").get(path).json()
        version = empty.pop("version")
        assert set(empty.values()) == {""}
        made = call("leader").put(path, STAKES | {"version": version}).json()
        assert made == STAKES | {"version": made["version"]}
        assert call("leader").put(path, STAKES | {"version": version}).status_code == 409
        assert call("head").put(path, STAKES | {"aspiration": ""}).json()["aspiration"] == ""
        assert call("head").get(path).json()["reservation"] == "A month."
        for who in ("delegate", "adviser", "analyst", "recorder", "interpreter", "press", "auditor"):
            told = [call(who).get(path), call(who).put(path, STAKES)]
            assert [(each.status_code, each.json()["code"]) for each in told] == [(404, "not_found")] * 2


def test_stakes_of_a_point_and_in_all_are_apart(call):
    call("head").put(POINT + "stakes/", STAKES)
    assert call("head").get(DELEGATION + "stakes/").json()["aspiration"] == ""


def test_measures_are_told_as_numbers_in_text(call):
    body = {"name": "Tonnes", "kind": "number", "unit": "t", "least": "0.5", "most": "1200"}
    made = call("head").post(POINT + "measures/", body)
    expected = {"id": made.json()["id"], "point": 2, "choices": [], **body}
    assert (made.status_code, made.json()) == (201, expected)
    assert expected in call("delegate").get(POINT + "measures/").json()["results"]
    assert call("recorder").get(POINT + "measures/").json()["results"] == []
    assert call("head").post(POINT + "measures/", body).status_code == 409


def test_a_choice_has_its_choices(call):
    body = {"name": "Place", "kind": "choice", "choices": ["Geneva", "Vienna"]}
    made = call("leader").post(POINT + "measures/", body).json()
    assert (made["choices"], made["least"]) == (["Geneva", "Vienna"], None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "length"}, {"least": 5}, {"least": "5", "most": "4"}, {"least": "1e3"}, {"least": "NaN"}, {"most": "٣"},
        {"least": "9" * 5_000}, {"kind": "choice"}, {"kind": "choice", "choices": ["a", "a"]}, {"name": ""},
        {"kind": "choice", "choices": [f"c{n}" for n in range(41)]}, {"choices": "a"}, {"unit": "x" * 41}, {"retired_at": None},
    ],
)  # fmt: skip
def test_a_measure_makes_sense(call, wrong):
    assert call("head").post(POINT + "measures/", {"name": "Days more", "kind": "number", **wrong}).status_code == 400


def test_a_measure_is_taken_away_with_its_values_but_not_the_boundary(call, cast):
    assert call("head").delete(DELEGATION + "measures/{measure}/").status_code == 204
    assert call("head").get(POINT + "measures/").json()["results"] == []
    assert Option.objects.get(pk=cast.places["option"]).values == {}
    assert Measure.objects.get(pk=cast.places["measure"]).retired_at
    assert Boundary.objects.filter(measure=cast.places["measure"]).exists()
    assert call("head").delete(DELEGATION + "measures/{measure}/").status_code == 404


def test_the_point_under_discussion_is_told_with_the_sitting(call):
    path = DELEGATION + "sittings/{sitting}/"
    taken = call("recorder").put(path + "point/", {"point": 2})
    assert (taken.status_code, taken.json()["kind"], taken.json()["body"]["point"]) == (200, "point.taken_up", 2)
    assert call("interpreter").get(path).json()["point"] == 2
    assert call("press").get(path).json()["point"] is None
    assert call("head").put(path + "point/", {"point": 99}).status_code == 404
    assert call("head").put(path + "point/", {"point": None}).status_code == 200
    assert call("head").get(path).json()["point"] is None


def test_only_the_head_tries_values_ten_times_an_hour(call, cast):
    path, key = POINT + "trial/", str(cast.places["measure"])
    told = [call("head").post(path, {"values": {key: days}}).json() for days in ("29", "30", "31")]
    assert [(each["verdict"], each["boundary"] and each["boundary"]["number"]) for each in told] == [
        ("inside", None), ("edge", 1), ("outside", 1),
    ]  # fmt: skip
    assert call("head").post(path, {"values": {}}).json()["verdict"] == "unclear"
    assert call("head").post(path, {"values": {key: "366"}}).status_code == 400
    for _ in range(6):
        assert call("head").post(path, {"values": {key: "20"}}).status_code == 200
    assert call("head").post(path, {"values": {key: "20"}}).status_code == 409
    assert Entry.objects.filter(kind="guard.tried", journal__compartment="audit").count() == 10
