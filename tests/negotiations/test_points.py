"""The agenda: what stands on it, and who is told what of it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from journal.models import Entry
from negotiations.actions import points
from negotiations.citation import pieces
from negotiations.models import Point
from teams.rules import Conflict, Denied
from tests import house, table
from tests.claimed import line
from tests.pages import browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


def test_points_are_numbered_and_keep_their_number_when_they_are_renamed(talks) -> None:
    first, second = table.point(talks, "Ceasefire"), table.point(talks, "Prisoners")
    points.change_point(actor=talks.head, point=first, title="Ceasefire and its watch")
    assert list(Point.objects.values_list("number", "title")) == [(1, "Ceasefire and its watch"), (2, "Prisoners")]
    points.remove_point(actor=talks.head, point=first)
    assert (second.number, table.point(talks).number) == (2, 3)


@pytest.mark.parametrize("title", ["", " ", "\u3164", "x" * 201, "Ceas\u202eerif", "two\nlines"])
def test_a_title_that_is_none_is_refused(talks, title) -> None:
    with pytest.raises(ValidationError):
        table.point(talks, title)


def test_only_those_who_prepare_the_talks_change_the_agenda(talks) -> None:
    for role in ["leader", "interpreter", "press", "auditor"]:
        first, seat = table.point(talks), talks.seats[role]
        for act in (
            lambda: points.add_point(actor=seat, title="x"),
            lambda: points.change_point(actor=seat, point=first, title="x"),
            lambda: points.remove_point(actor=seat, point=first),
        ):
            with pytest.raises(Denied):
                act()


def test_a_point_of_another_delegation_is_left_alone(talks) -> None:
    foreign = table.point(house.opened("Other talks", roles=("head",)))
    for act in (
        lambda: points.change_point(actor=talks.head, point=foreign, title="x"),
        lambda: points.remove_point(actor=talks.head, point=foreign),
    ):
        with pytest.raises(Denied):
            act()


def test_what_changes_on_the_agenda_is_told_and_not_how(talks) -> None:
    point, other = table.point(talks, "Prisoners"), table.point(talks, "Corridor")
    points.change_point(actor=talks.head, point=point, title="All prisoners")
    points.move_point(actor=talks.head, point=other, parent=point)
    points.state_stance(actor=talks.analyst, point=point, our_position="All for all.")
    points.set_stakes(actor=talks.leader, point=point, reservation="Ninety days.")
    points.set_stakes(actor=talks.leader, reservation="None.")
    points.remove_point(actor=talks.head, point=other)
    told = Entry.objects.filter(kind="agenda.changed", journal__compartment="caucus").order_by("position")
    assert [(entry.body["what"], entry.body["point"]) for entry in told] == [
        ("added", 1), ("added", 2), ("changed", 1), ("moved", 2), ("positions", 1), ("removed", 2),
    ]  # fmt: skip
    closed = Entry.objects.filter(kind="stakes.set", journal__compartment="mandate").order_by("position")
    assert [entry.body["point"] for entry in closed] == [1, None]
    assert "Ninety" not in str([entry.body for entry in Entry.objects.all()])


def test_a_point_on_which_the_leaders_wrote_stays(talks) -> None:
    point = table.point(talks)
    points.set_stakes(actor=talks.leader, point=point, reservation="Ninety days.")
    with pytest.raises(Conflict, match="How far we would go"):
        points.remove_point(actor=talks.head, point=point)
    points.set_stakes(actor=talks.head, point=point, reservation="")
    points.remove_point(actor=talks.head, point=point)
    assert not Point.objects.exists()


@pytest.mark.parametrize(
    ("text", "cited"),
    [("2.3.118", ["2.3.118"]), ("said in 1.1.1, and 1.1.2.", ["1.1.1", "1.1.2"]), ("S/2015/73; 12.02.2015", []), ("v1.2.3 1.2.3.4 01.2.3", [])],
)  # fmt: skip
def test_citations_stand_out_of_a_text(text, cited) -> None:
    cut = pieces(text)
    assert "".join(piece for piece, _is_line in cut) == text
    assert [piece for piece, is_line in cut if is_line] == cited


def test_where_a_position_is_known_from_leads_to_its_line(talks) -> None:
    point, sitting = table.point(talks), table.under_way(talks)
    cited = line(talks, sitting).citation
    points.state_stance(
        actor=talks.analyst, point=point, their_position="A date first.", their_position_from=f"{cited}, 9.9.9 and their letter",
    )  # fmt: skip
    page = browser(talks.head.person).get(reverse("point", args=[talks.delegation.pk, point.number])).content.decode()
    assert reverse("line", args=[talks.delegation.pk, cited]) in page
    assert "9.9.9 and their letter" in page
    assert reverse("line", args=[talks.delegation.pk, "9.9.9"]) not in page
    with pytest.raises(ValidationError):
        points.state_stance(actor=talks.analyst, point=point, their_position_from="x" * 301)
    told = browser(talks.head.person).get(f"/api/v1/delegations/{talks.delegation.pk}/points/{point.number}/stance/")
    assert told.json()["their_position_from"].endswith("letter")
