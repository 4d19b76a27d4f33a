"""Means of pressure with their points, and for whom time works."""

from django.db.models import Prefetch, QuerySet

from briefings import queries as known
from briefings.models import Leverage
from negotiations.models import Bearing, Delay, Point
from negotiations.rules import can_read_notes
from teams.models import Seat


def leverage_on_points(seat: Seat) -> QuerySet[Leverage]:
    """All of it with the points it bears on: ours first, the strongest first."""
    bearings = Bearing.objects.select_related("point").order_by("point__place", "point__number")
    return known.leverage(seat).prefetch_related(Prefetch("bearings", queryset=bearings))


def leverage_on(seat: Seat, point: Point) -> QuerySet[Leverage]:
    """What bears on one point."""
    return known.leverage(seat).filter(bearings__point=point)


def delays(seat: Seat) -> QuerySet[Delay]:
    """What was said of waiting, point by point."""
    found = Delay.objects.filter(point__delegation=seat.delegation_id).select_related("point", "judged_by__person")
    return found if can_read_notes(seat, seat.delegation) else found.none()
