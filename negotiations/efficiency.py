"""What packages are worth to us, how far they lie from what the other side proposed, and which is better than which.

Our value is an additive utility: the mean of what the options are worth on their points, by the points' weights. The
distance is the mean over the points of how far our values lie from those of their last proposal there. Both are a sum
and a division, and a package is compared with a few dozen others, so no library stands behind them: NegMAS brings
agents and protocols that nobody here plays, SciPy a solver where nothing is solved.

Nobody knows what the other side would really take: a hint is a hint, and is told to leaders and the head alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from negotiations import queries
from negotiations.guard.values import Value
from negotiations.guard.verdict import Verdict
from negotiations.models import Measure, Option, Package
from negotiations.models.weight import FULL
from teams.models import Seat

TOLERANCE = 5
TENTH = Decimal("0.1")


@dataclass(slots=True)
class Standing:
    """Where a package stands: our value and the distance, both from 0 to 100 or None where they cannot be told.

    `unweighed` are its points without a weight, `compared` how many of its points they made a proposal on. It is
    `beaten_by` those that are worth as much or more to us and lie as near or nearer to them; `equal_to` are those whose
    value is the same within the tolerance. Only packages on the same points are compared.
    """

    package: Package
    value: Decimal | None = None
    distance: Decimal | None = None
    compared: int = 0
    unweighed: list[int] = field(default_factory=list)
    beaten_by: list[Package] = field(default_factory=list)
    equal_to: list[Package] = field(default_factory=list)

    @property
    def points(self) -> frozenset[Any]:
        return frozenset(option.point_id for option in self.package.options)


def standings(seat: Seat, packages: Iterable[Package], within: int = TOLERANCE) -> dict[Any, Standing]:
    """By package where it stands among the others; `within` is the tolerance of equal value."""
    found = list(packages)
    if not found:
        return {}
    known = _Known(seat)
    told = [known.standing(package) for package in found]
    for one in told:
        for other in told:
            if other is not one and other.points == one.points:
                _compare(one, other, within)
    return {one.package.pk: one for one in told}


def _compare(one: Standing, other: Standing, within: int) -> None:
    """What is outside the directive is better than nothing: it cannot be offered."""
    if one.value is None or other.value is None:
        return
    if abs(one.value - other.value) <= within:
        one.equal_to.append(other.package)
    if one.distance is None or other.distance is None or other.package.check_made.verdict == Verdict.OUTSIDE:
        return
    as_good = other.value >= one.value and other.distance <= one.distance
    if as_good and (other.value, other.distance) != (one.value, one.distance):
        one.beaten_by.append(other.package)


def worth_by_place(rungs: Sequence[Option]) -> dict[Any, int]:
    """What the rungs of a ladder are worth where nobody has said it: the opening all, each fallback a step less."""
    return {rung.pk: round(FULL * (len(rungs) - at) / len(rungs)) for at, rung in enumerate(rungs)}


class _Known:
    """Everything that the standings of any number of packages need: six queries."""

    def __init__(self, seat: Seat) -> None:
        self.weights, rungs = queries.weights(seat), queries.rungs(seat)
        self.worths: dict[Any, int] = {}
        for ladder in rungs.values():
            self.worths |= worth_by_place(ladder)
        self.worths |= queries.worths(seat)
        self.theirs = queries.last_proposals(seat)
        self.measures: dict[Any, list[Measure]] = {}
        for measure in queries.measures(seat):
            self.measures.setdefault(measure.point_id, []).append(measure)
        self.offers = {
            point: [*ladder, *([self.theirs[point]] if point in self.theirs else [])] for point, ladder in rungs.items()
        }

    def standing(self, package: Package) -> Standing:
        options = package.options
        unweighed = [option.point.number for option in options if option.point_id not in self.weights]
        shares = [share for option in options if (share := self._distance(option)) is not None]
        return Standing(
            package,
            value=None if unweighed else self._value(options),
            distance=_hundredths(sum(shares, Decimal(0)) / len(shares)) if shares else None,
            compared=len(shares),
            unweighed=unweighed,
        )

    def _value(self, options: list[Option]) -> Decimal | None:
        weighed = [(self.weights[option.point_id], self.worths.get(option.pk, 0)) for option in options]
        total = sum(weight for weight, _ in weighed)
        return _tenths(Decimal(sum(weight * worth for weight, worth in weighed)) / total) if total else None

    def _distance(self, option: Option) -> Decimal | None:
        """From 0 to 1; None where they have proposed nothing that is measured. What we leave open is as far as can be."""
        theirs = self.theirs.get(option.point_id)
        if theirs is None:
            return None
        shares = [
            self._share(measure, option.values.get(str(measure.pk)), theirs.values[str(measure.pk)])
            for measure in self.measures.get(option.point_id, [])
            if str(measure.pk) in theirs.values
        ]
        return sum(shares, Decimal(0)) / len(shares) if shares else None

    def _share(self, measure: Measure, ours: Any, theirs: Any) -> Decimal:
        """How far two values of a measure lie apart, of all that it may be or that either side ever offered."""
        if ours is None:
            return Decimal(1)
        here, there = measure.parse(ours), measure.parse(theirs)
        if isinstance(here, str | bool) or isinstance(there, str | bool):
            return Decimal(here != there)
        if measure.least is not None and measure.most is not None:
            span = measure.most - measure.least
        else:
            key = str(measure.pk)
            offered = [
                _number(measure.parse(offer.values[key]))
                for offer in self.offers[measure.point_id]
                if key in offer.values
            ]
            span = max(offered) - min(offered)
        apart = abs(_number(here) - _number(there))
        return min(apart / span, Decimal(1)) if span else Decimal(apart > 0)


def _number(value: Value) -> Decimal:
    return Decimal(value.toordinal()) if isinstance(value, date) else Decimal(value)


def _hundredths(share: Decimal) -> Decimal:
    return _tenths(share * FULL)


def _tenths(value: Decimal) -> Decimal:
    return value.quantize(TENTH)
