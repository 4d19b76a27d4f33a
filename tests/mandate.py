"""A mandate to test with: a point that is measured, a ladder on it, and directives, made by the product's own actions."""

from decimal import Decimal
from typing import Any

from negotiations.actions import directives, ladder, measures, options
from negotiations.boundaries import BoundaryAsked
from negotiations.digests import draft_digest
from negotiations.guard.limits import Rule
from negotiations.guard.values import Kind
from negotiations.models import Directive, Measure, Option, Point
from tests import table
from tests.house import House


def days(house: House, point: Point, name: str = "Days until all are home") -> Measure:
    """A number between 0 and 365."""
    return measures.add_measure(
        actor=house.head, point=point, name=name, kind=Kind.NUMBER, unit="days", least=Decimal(0), most=Decimal(365)
    )


def rung(
    house: House, measure: Measure, value: Any = None, *, by: str = "head", title: str = "All for all", **more: Any
) -> Option:
    """An option on the measure's point; without a value the measure stays open."""
    values = {} if value is None else {str(measure.pk): str(value)}
    return options.draft_option(actor=house.seats[by], point=measure.point, title=title, values=values, **more)


def at_most(measure: Measure, value: int, **more: Any) -> BoundaryAsked:
    return BoundaryAsked(measure.pk, Rule.AT_MOST, [str(value)], **more)


def drafted(house: House, *boundaries: BoundaryAsked, text: str = "Bring everybody home.", **more: Any) -> Directive:
    return directives.draft_directive(actor=house.leader, text=text, boundaries=boundaries, **more)


def in_force(house: House, *boundaries: BoundaryAsked, **more: Any) -> Directive:
    """Drafted and issued by the leader."""
    directive = drafted(house, *boundaries, **more)
    directives.issue_directive(actor=house.leader, directive=directive, digest=draft_digest(directive))
    directive.refresh_from_db()
    return directive


def settled(option: Option) -> Option:
    """As if the last change was long ago: somebody had the second look."""
    Option.objects.filter(pk=option.pk).update(looked_at=option.changed_at)
    return Option.objects.get(pk=option.pk)


def opened(house: House, measure: Measure, value: Any = None, **more: Any) -> Option:
    """A rung that the room sees, ready to be tabled."""
    option = rung(house, measure, value, **more)
    ladder.open_option(actor=house.head, option=option)
    return settled(option)


def prisoners(house: House) -> Measure:
    """The measure of a new point."""
    return days(house, table.point(house, "Prisoners"))
