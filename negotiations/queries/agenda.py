"""The agenda: points, their measures, and the options on them."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from negotiations.models import ACCEPTED, Measure, Option, OptionState, Point, PointNote, Reply, Side, Stakes, Stance
from teams.compartments import CAUCUS, MANDATE, RECORD
from teams.models import Seat
from teams.rules import can_read

Node = TypeVar("Node", Point, Reply)
AT_THE_TABLE = (
    OptionState.TABLED,
    OptionState.WITHDRAWN,
    OptionState.REFUSED,
    OptionState.AGREED,
    OptionState.CONFIRMED,
    OptionState.DECLINED,
)


def points(seat: Seat) -> QuerySet[Point]:
    """The points, siblings in their order; for everybody who reads the record."""
    found = Point.objects.filter(delegation=seat.delegation_id).select_related("owner__person", "led_by__person")
    return found if can_read(seat, RECORD) else found.none()


def point_note(seat: Seat, point: Point) -> PointNote:
    """The seat's own note on a point; an empty one where it has written none."""
    return PointNote.objects.filter(point=point, seat=seat).first() or PointNote(point=point, seat=seat)


def point_notes(seat: Seat) -> QuerySet[PointNote]:
    """The seat's own notes on points; nobody else's."""
    return PointNote.objects.filter(seat=seat)


def stances(seat: Seat) -> QuerySet[Stance]:
    """What both sides want; for everybody who reads the notes."""
    found = Stance.objects.filter(point__delegation=seat.delegation_id)
    return found if can_read(seat, CAUCUS) else found.none()


def stakes(seat: Seat) -> QuerySet[Stakes]:
    """How far we would go; for leaders and the head."""
    found = Stakes.objects.filter(delegation=seat.delegation_id)
    return found if can_read(seat, MANDATE) else found.none()


def stance_on(seat: Seat, point: Point) -> Stance:
    """What both sides want on a point, empty until it is said; Stance.DoesNotExist for who does not read the notes."""
    if not can_read(seat, CAUCUS):
        raise Stance.DoesNotExist
    return stances(seat).filter(point=point).first() or Stance(point=point)


def stakes_on(seat: Seat, point: Point | None = None) -> Stakes:
    """How far we would go on a point, or in all, empty until it is set; Stakes.DoesNotExist but for leaders and head."""
    if not can_read(seat, MANDATE):
        raise Stakes.DoesNotExist
    return stakes(seat).filter(point=point).first() or Stakes(point=point)


def measures(seat: Seat) -> QuerySet[Measure]:
    """What is measured on the points; without the retired. For everybody who reads the notes."""
    found = Measure.objects.filter(delegation=seat.delegation_id, retired_at=None).select_related("point")
    return found if can_read(seat, CAUCUS) else found.none()


def measures_on(seat: Seat, point: Point) -> QuerySet[Measure]:
    """What is measured on one point."""
    return measures(seat).filter(point=point)


def is_active() -> Q:
    """Of options: the active rung of its point, the last of ours that was opened."""
    later = Option.objects.filter(
        point=OuterRef("point"), side=Side.OURS, place__gt=OuterRef("place"), opened_at__isnull=False
    )
    return Q(side=Side.OURS, opened_at__isnull=False) & ~Q(Exists(later))


def options(seat: Seat) -> QuerySet[Option]:
    """The options on the points, opening first.

    Leaders and the head see all. Whoever else reads the notes sees of our ladder the active rung and what has been at
    the table, of the other side's proposals all, and what they drafted themselves.
    """
    found = Option.objects.filter(delegation=seat.delegation_id).select_related("point", "drafted_by__person")
    if can_read(seat, MANDATE):
        return found
    if not can_read(seat, CAUCUS):
        return found.none()
    proposed = Q(state=OptionState.PROPOSED, drafted_by=seat)
    return found.filter(is_active() | Q(state__in=AT_THE_TABLE) | ~Q(side=Side.OURS) | proposed)


def active_options(seat: Seat) -> QuerySet[Option]:
    """The active rung of each point: the last that was opened."""
    return options(seat).filter(is_active())


def options_listed(seat: Seat, *, point: int | None = None, side: str = "") -> QuerySet[Option]:
    """The options point after point, of one point or one side where it is asked for, with the lines they were heard in."""
    found = options(seat).select_related("heard_in__sitting__round")
    if point is not None:
        found = found.filter(point__number=point)
    if side:
        found = found.filter(side=side)
    return found.order_by("point__place", "point__number", "side", "place", "pk")


def agreed_options(seat: Seat) -> QuerySet[Option]:
    """What was agreed, ad referendum or for good, the latest round first and within it point after point."""
    found = options_listed(seat).filter(state__in=ACCEPTED).select_related("round")
    return found.order_by("-round__number", "point__place", "point__number", "side", "place", "pk")


def in_tree(nodes: Iterable[Node]) -> list[tuple[int, Node]]:
    """Points, or replies, as they are read: each with its depth, the children after their parent."""
    by_parent: dict[Any, list[Node]] = {}
    for node in nodes:
        by_parent.setdefault(node.parent_id, []).append(node)
    found, waiting = [], [(0, node) for node in reversed(by_parent.get(None, []))]
    while waiting:
        depth, node = waiting.pop()
        found.append((depth, node))
        waiting += [(depth + 1, child) for child in reversed(by_parent.get(node.pk, []))]
    return found
