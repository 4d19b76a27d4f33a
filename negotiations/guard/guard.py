"""A whole directive, ready to judge many offers.

Boundaries are gathered by their measure once, so an offer meets only those of the measures it is about, and of many
that say the same kind of thing only the tightest: the first that an offer would break.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from negotiations.guard.limits import Limit, Offer, Rule
from negotiations.guard.verdict import Verdict
from negotiations.guard.words import Ban, Text


@dataclass(frozen=True, slots=True)
class Finding:
    """What the guard says, and the boundary that decided (none where nothing bounds the offer)."""

    verdict: Verdict
    limit: Limit | Ban | None = None

    @property
    def rank(self) -> tuple[int, bool]:
        """How much it decides: the worse first, and of equals a red line."""
        return self.verdict.severity, self.limit is not None and self.limit.red_line


NOTHING = Finding(Verdict.INSIDE)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a directive says of one measure: between `low` and `high` (None: no end) the ordered limits are silent."""

    low: Any
    high: Any
    ordered: tuple[Limit, ...]
    others: tuple[Limit, ...]

    def to_ask(self, value: Any) -> tuple[Limit, ...]:
        """The limits that may say something of this value."""
        silent = (
            value is not None and (self.low is None or value > self.low) and (self.high is None or value < self.high)
        )
        return self.others if silent else self.ordered + self.others


class Guard:
    """Judges offers by the boundaries of one directive."""

    def __init__(self, limits: Iterable[Limit], bans: Iterable[Ban] = ()) -> None:
        by_measure: dict[Any, list[Limit]] = defaultdict(list)
        for limit in limits:
            by_measure[limit.measure].append(limit)
        self._bounds = {measure: _bounds(found) for measure, found in by_measure.items()}
        self._bans = tuple(bans)

    def listens(self, point: Any) -> bool:
        """Whether any word is banned on this point: otherwise nobody has to read what is said."""
        return any(ban.concerns(point) for ban in self._bans)

    def judge(self, measures: Iterable[Any], offer: Offer, said: Iterable[Text] = (), point: Any = None) -> Finding:
        """The worst that any boundary on these measures, or on what is said, says; of equals, what a red line says.

        `measures` are those of the points that the offer is about: one that is bounded and has no value in the offer
        makes it *unclear*. `said` are the texts of the offer, by lemma, and `point` the one it is made on.
        """
        worst = NOTHING
        for measure in measures:
            if bounds := self._bounds.get(measure):
                for limit in bounds.to_ask(offer.get(measure)):
                    if (verdict := limit.judge(offer)) != Verdict.INSIDE:
                        worst = max(worst, Finding(verdict, limit), key=lambda finding: finding.rank)
        texts = tuple(said)
        for ban in self._bans:
            if ban.concerns(point) and (verdict := ban.judge(texts)) != Verdict.INSIDE:
                worst = max(worst, Finding(verdict, ban), key=lambda finding: finding.rank)
        return worst


def _bounds(limits: list[Limit]) -> Bounds:
    ordered = _tightest(limits)
    edges = {rule: [limit.edge for limit in ordered if limit.rule == rule] for rule in (Rule.AT_LEAST, Rule.AT_MOST)}
    others = tuple(limit for limit in limits if limit.rule not in {Rule.AT_LEAST, Rule.AT_MOST})
    return Bounds(
        max(edges[Rule.AT_LEAST], default=None), min(edges[Rule.AT_MOST], default=None), tuple(ordered), others
    )


def _tightest(limits: list[Limit]) -> list[Limit]:
    """The ordered limits without those that another one implies: it decides wherever they would, and is as red."""
    kept: list[Limit] = []
    for rule, sign in ((Rule.AT_LEAST, max), (Rule.AT_MOST, min)):
        for red in (True, False):
            same = [limit for limit in limits if limit.rule == rule and limit.red_line is red]
            if same:
                # The one that ends the inside, and the one whose edge reaches furthest in: often they are one.
                ends = sign(same, key=lambda limit: limit.values[0])
                reaches = sign(same, key=lambda limit: limit.edge)
                kept += [ends] if ends is reaches else [ends, reaches]
    return kept
