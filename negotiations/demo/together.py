"""Packages of the training negotiation: prisoners and the corridor as one offer, in three ways; what each is worth to us;
and how it may end.
"""

from decimal import Decimal
from typing import Any

from negotiations.actions import ladder, measures, options, packages, scenarios, weighing
from negotiations.boundaries import BoundaryAsked
from negotiations.digests import version
from negotiations.guard.limits import Rule
from negotiations.guard.values import Kind
from negotiations.models import Measure, Option, Outlook, Point
from teams.models import Seat

PRISONERS, CORRIDOR = 4, 6
RUNGS = (
    ("Open twelve hours every day", "12", "From six in the morning, both ways, under the Tracing Bureau."),
    ("Open eight hours every day", "8", "From eight in the morning, both ways."),
    ("Open six hours every day", "6", "If the repairs of the pumping station begin in the same week."),
)
WEIGHTS = {PRISONERS: 60, CORRIDOR: 40}
# By the place of their rungs: prisoners, corridor.
PACKAGES = (
    (
        "Home soon, a narrow corridor",
        (1, 3),
        "Prisoners within thirty days; the corridor as far as they can guard it now.",
    ),
    ("Home in stages, a wide corridor", (2, 1), "Worth as much to us: let them choose."),
    ("Home in stages, a middling corridor", (2, 2), ""),
)


def prepare(seats: dict[str, Seat], agenda: dict[int, Point]) -> Measure:
    """A second ladder, on the corridor, of which the opening is open; and what they proposed there before."""
    head, point = seats["severan"], agenda[CORRIDOR]
    hours = measures.add_measure(
        actor=head, point=point, name="Hours a day", kind=Kind.NUMBER, unit="hours", least=Decimal(0), most=Decimal(24)
    )
    for title, value, text in RUNGS:
        option = options.draft_option(actor=head, point=point, title=title, text_en=text, values={str(hours.pk): value})
        options.look_again(actor=seats["talen"], option=option, version=version(option))
    options.record_counter(
        actor=seats["leyn"], point=point, title="Four hours, on working days", values={str(hours.pk): "4"}
    )
    days = Measure.objects.get(point=agenda[PRISONERS], kind=Kind.NUMBER)
    options.record_counter(
        actor=seats["leyn"], point=agenda[PRISONERS], title="By lists, within four months", values={str(days.pk): "120"}
    )
    return hours


def condition(hours: Measure, days: Measure) -> BoundaryAsked:
    """Across two points: alone an option on the corridor is unclear, in a package it is not."""
    return BoundaryAsked(
        hours.pk, Rule.ONLY_IF, when_measure=days.pk, when_rule=Rule.AT_MOST, when_values=["90"],
        note="No corridor without the prisoners.",
    )  # fmt: skip


def compose(seats: dict[str, Seat]) -> None:
    """Two packages of about equal value, and one that is better for nobody; weights; the best, the likely, the bottom."""
    head, leader = seats["severan"], seats["rostan"]
    ladder.open_option(actor=head, option=_rung(head, CORRIDOR, 1))
    weighing.set_weights(actor=leader, weights=WEIGHTS, worths={_rung(head, PRISONERS, 2).pk: 60})
    made: list[Any] = [
        packages.compose_package(
            actor=head, title=title, note=note,
            options=[_rung(head, number, place) for number, place in zip((PRISONERS, CORRIDOR), places, strict=True)],
        )
        for title, places, note in PACKAGES
    ]  # fmt: skip
    for kind, text, rests, together in (
        (Outlook.BEST, "Everybody is home before the summer, and the corridor stays open.", [], made[1:2]),
        (Outlook.LIKELY, "Prisoners in stages by lists; a corridor of a few hours.", [], made[:2]),
        (Outlook.BOTTOM, "The wounded come home, and we go on talking.", [_rung(head, PRISONERS, 3)], []),
    ):
        scenarios.write_scenario(actor=leader, kind=kind, text=text, options=rests, packages=together)


def _rung(seat: Seat, number: int, place: int) -> Option:
    found = Option.objects.select_related("delegation", "point")
    return found.get(delegation=seat.delegation_id, point__number=number, side="ours", place=place)
