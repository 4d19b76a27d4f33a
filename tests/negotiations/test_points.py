"""The agenda, for now a plain list."""

import pytest
from django.core.exceptions import ValidationError

from negotiations.actions import points
from negotiations.models import Point
from teams.rules import Denied
from tests import house, table

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


@pytest.mark.parametrize("title", ["", " ", "\u3164", "x" * 201])
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
