"""One boundary of a directive, as a pure reading of one offer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.guard.values import Value
from negotiations.guard.verdict import Verdict

Offer = Mapping[Any, Value]


class Rule(models.TextChoices):
    """How a boundary limits its measure; `without` bans words and has none (see `words.Ban`)."""

    AT_LEAST = "at_least", _("at least")
    AT_MOST = "at_most", _("at most")
    ONE_OF = "one_of", _("one of")
    NONE_OF = "none_of", _("none of")
    MUST = "must", _("must be")
    MUST_NOT = "must_not", _("must not be")
    ONLY_IF = "only_if", _("only if")
    WITHOUT = "without", _("without the words")


@dataclass(frozen=True, slots=True)
class Limit:
    """What a boundary says: of `measure`, by `rule`, with `values`.

    `margin` (of a number, or days of a date) is how near to the limit an offer is *at the edge*; nothing means only
    the limit itself. With `only_if`, `values` (none: any value at all) may be offered only if `condition` holds.
    """

    measure: Any
    rule: Rule
    values: tuple[Value, ...] = ()
    margin: Decimal = Decimal(0)
    condition: "Limit | None" = None
    red_line: bool = False
    key: Any = None

    def judge(self, offer: Offer) -> Verdict:
        """What this boundary alone says of an offer; *unclear* where the offer has no value for the measure."""
        if (value := offer.get(self.measure)) is None:
            return Verdict.UNCLEAR
        if self.rule in {Rule.AT_LEAST, Rule.AT_MOST}:
            return self._ordered(value)
        if self.rule == Rule.ONLY_IF:
            return self._conditional(value, offer)
        allowed = self.rule in {Rule.ONE_OF, Rule.MUST}
        return Verdict.INSIDE if (value in self.values) == allowed else Verdict.OUTSIDE

    def keeps(self, value: Value) -> bool:
        """Whether one value, taken by itself, is not outside."""
        return self.judge({self.measure: value}) != Verdict.OUTSIDE

    def _ordered(self, value: Any) -> Verdict:
        """The nearest that is still inside: `edge` counts from the limit inwards."""
        limit, edge = self.values[0], self.edge
        if self.rule == Rule.AT_LEAST:
            return Verdict.OUTSIDE if value < limit else Verdict.EDGE if value <= edge else Verdict.INSIDE
        return Verdict.OUTSIDE if value > limit else Verdict.EDGE if value >= edge else Verdict.INSIDE

    def _conditional(self, value: Value, offer: Offer) -> Verdict:
        if self.condition is None or (self.values and value not in self.values):
            return Verdict.INSIDE
        return self.condition.judge(offer)

    @property
    def edge(self) -> Any:
        """Where the edge of an ordered limit ends."""
        limit: Any = self.values[0]
        inwards = 1 if self.rule == Rule.AT_LEAST else -1
        if not isinstance(limit, date):
            return limit + inwards * self.margin
        try:
            return limit + inwards * timedelta(days=int(self.margin))
        except OverflowError:  # further than the calendar goes
            return date.max if inwards > 0 else date.min
