"""How the mandate moved: the bounds of each directive, and what either side put on the table, over time; for one measure.

Drawn on a field of WIDTH by HEIGHT with whole numbers, as an SVG takes them in every language.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from journal.clock import database_now
from negotiations import queries
from negotiations.guard.limits import Rule
from negotiations.guard.values import Kind
from negotiations.models import Boundary, Directive, Measure, Option, Side, Standing
from negotiations.phrasing import boundary_text, value_text
from teams.models import Seat

WIDTH, HEIGHT, MARGIN = 600, 160, 12
BOUNDS = frozenset({Rule.AT_LEAST, Rule.AT_MOST})


@dataclass(slots=True)
class Step:
    """One thing that happened, as the table tells it and the picture shows it: from `x` to `end`, at `y`.

    `kind`: bound, ours or theirs.
    """

    at: datetime
    until: datetime
    kind: str
    number: int
    title: str
    value: Decimal
    text: str
    x: int = 0
    end: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class Drift:
    """A measure that some directive bounds, with its steps in the order of time."""

    measure: Measure
    steps: list[Step] = field(default_factory=list)

    @property
    def span(self) -> dict[str, str]:
        """The least and the greatest value in words: the bottom and the top of the picture."""
        values = [step.value for step in self.steps]
        return {end: value_text(self.measure, f"{pick(values):f}") for end, pick in (("low", min), ("high", max))}

    @property
    def bounds(self) -> list[Step]:
        return [step for step in self.steps if step.kind == "bound"]

    @property
    def offers(self) -> list[Step]:
        return [step for step in self.steps if step.kind != "bound"]


def drifts(seat: Seat) -> list[Drift]:
    """Every bounded number of the agenda, for leaders and the head; nothing for anybody else."""
    now = database_now()
    steps: dict[Any, list[Step]] = {}
    for directive in queries.directives(seat).exclude(standing__in=[Standing.DRAFT, Standing.RECEIVED]):
        for boundary in directive.boundaries.all():
            if boundary.measure and boundary.measure.kind == Kind.NUMBER and boundary.rule in BOUNDS:
                steps.setdefault(boundary.measure, []).append(_bound(directive, boundary, boundary.measure, now))
    offered = queries.offered(seat) if steps else []
    for measure, found in steps.items():
        found += [_offer(at, option, measure) for at, option in offered if str(measure.pk) in option.values]
    order = sorted(steps, key=lambda measure: (measure.point.number, measure.name))
    return [Drift(measure, _drawn(steps[measure])) for measure in order]


def _bound(directive: Directive, boundary: Boundary, measure: Measure, now: datetime) -> Step:
    began = directive.issued_at or now
    ends = [end for end in (directive.ended_at, directive.expires_at, now) if end]
    value = Decimal(str(boundary.values[0]))
    return Step(began, max(began, min(ends)), "bound", directive.number or 0, "", value, boundary_text(boundary))


def _offer(at: datetime, option: Option, measure: Measure) -> Step:
    raw = option.values[str(measure.pk)]
    kind = "ours" if option.side == Side.OURS else "theirs"
    return Step(at, at, kind, 0, option.title, Decimal(str(raw)), f"{measure.name}: {value_text(measure, raw)}")


def _drawn(steps: Iterable[Step]) -> list[Step]:
    """With their places in the picture; of equal times the directive goes first."""
    found = sorted(steps, key=lambda step: (step.at, step.kind, step.value))
    first, last = found[0].at, max(step.until for step in found)
    low, high = min(step.value for step in found), max(step.value for step in found)
    for step in found:
        step.x, step.end = (
            _across((at - first) / (last - first) if last > first else 0.5) for at in (step.at, step.until)
        )
        share = float((step.value - low) / (high - low)) if high > low else 0.5
        step.y = round(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN))
    return found


def _across(share: float) -> int:
    return round(MARGIN + share * (WIDTH - 2 * MARGIN))
