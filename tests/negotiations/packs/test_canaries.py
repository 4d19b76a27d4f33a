"""In the pack of each role, on its page and on the sheets stands what that role may read, and nothing else."""

import pytest

from negotiations.actions import ladder
from negotiations.demo import telling
from negotiations.models import Option, Point, Stakes
from teams.models import Role, Seat
from tests.house import House
from tests.packed import packed, text
from tests.pages import at, browser
from tests.planted import CAUCUS, SEEN, TERMS, plant, plant_point

pytestmark = pytest.mark.django_db


def in_it(told: str) -> set[str]:
    return {canary for canary in SEEN if canary in told}


def test_a_seat_gets_what_it_may_read_and_no_canary_of_another_compartment(team: House, var) -> None:
    plant(team)
    assert len([canary for canary, readers in SEEN.items() if "press" not in readers]) >= 50
    for role in (*sorted(TERMS), "auditor"):
        seat, page = team.seats[role], browser(team.seats[role])
        expected = {canary for canary, readers in SEEN.items() if role in readers}
        answer = page.get(at(seat, "pack_page"))
        if role == "auditor":
            assert (answer.status_code, page.get(at(seat, "packs")).status_code) == (404, 404)
            continue
        assert in_it(answer.content.decode()) == expected, role
        pack = packed(seat)
        taken = page.get(at(seat, "pack_file", pack.pk))
        assert (taken.status_code, taken.headers["Content-Type"]) == (200, "application/pdf")
        assert in_it(text(taken.content)) == expected, role
        sheets = [page.get(at(seat, "point_sheet", point.number)) for point in Point.objects.order_by("number")]
        assert {sheet.status_code for sheet in sheets} == ({404} if role == "press" else {200})
        told = "".join(sheet.content.decode() for sheet in sheets)
        assert in_it(told) <= expected, role
        if role in CAUCUS:
            assert {"cnactivetext1x", "cnanswer2x", "cntheirinterest1x", "cnmeans1x"} <= in_it(told)


def test_a_rung_that_is_closed_again_is_on_no_sheet(team: House) -> None:
    plant_point(team, "1x")
    option = Option.objects.get(title="cnactivetitle1x")
    before = packed(team.delegate)
    ladder.close_option(actor=team.head, option=option)
    refused = browser(team.delegate).get(at(team.delegate, "pack_file", before.pk), follow=True)
    assert (refused["Content-Type"].partition(";")[0], b"cnactive" in refused.content) == ("text/html", False)
    assert "cnactive" not in text(packed(team.delegate) and taken(team))


def taken(team: House) -> bytes:
    page = browser(team.delegate)
    return page.get(at(team.delegate, "pack_file", team.delegate.packs.first().pk)).content


def test_the_press_officer_of_the_demo_gets_no_canary_of_another_compartment(var) -> None:
    """Planted among everything that the training negotiation holds; and nothing that this keeps from the press either."""
    stage = telling.set_stage()
    seats = {role.value: min(_of_role(stage, role), key=lambda seat: str(seat.pk)) for role in Role}
    team = House(stage.delegation, seats)
    kept = _kept_from_the_press(team)
    plant(team)
    closed = {canary for canary, readers in SEEN.items() if "press" not in readers}
    assert len(closed) >= 50
    told = text(browser(team.press).get(at(team.press, "pack_file", packed(team.press).pk)).content)
    assert in_it(told) == SEEN.keys() - closed
    assert [words for words in kept if words in told] == []
    heads = text(browser(team.head).get(at(team.head, "pack_file", packed(team.head).pk)).content)
    assert all(words in heads for words in kept), "the demo's own secrets sing to the head"


def _of_role(stage: telling.Stage, role: Role) -> list[Seat]:
    return [seat for seat in stage.seats.values() if seat.role == role]


def _kept_from_the_press(team: House) -> list[str]:
    """What the demo says of how far we would go, of options and positions; without spaces, as a pack is read."""
    stakes = Stakes.objects.exclude(point=None).get()
    option = Option.objects.filter(side="ours").order_by("point__number", "place").first()
    said = (
        stakes.reservation,
        stakes.alternative,
        stakes.point.stance.their_interest,
        option.text_en if option else "",
    )
    return ["".join(words.split()) for words in said]
