"""What a measure can be, in as few kinds of values as boundaries tell apart.

Between two values that are named every other is judged alike, so that one stands for all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from negotiations.guard.limits import Limit
from negotiations.guard.values import Value

# Stands for whatever is not named: a text that no boundary knows.
OTHER = "\0"


@dataclass(frozen=True, slots=True)
class Kind:
    """Values that all boundaries judge alike; a bit for each boundary.

    `breaks`: those without condition that it breaks; `asks`: those whose condition it brings up; `denies`: those whose
    condition, on this measure, it does not meet.
    """

    breaks: int
    asks: int
    denies: int


Left = dict[Any, list[Kind]]


def left_of(limits: Sequence[Limit], domains: Mapping[Any, Sequence[Value]]) -> Left:
    """By measure the kinds of values that there are."""
    about: dict[Any, list[int]] = {}
    for at, limit in enumerate(limits):
        for one in filter(None, (limit, limit.condition)):
            about.setdefault(one.measure, []).append(at)
    named = _named(limits)
    return {
        measure: list(dict.fromkeys(_kind(value, measure, limits, about[measure]) for value in values))
        for measure, values in ((each, _of(named[each], domains.get(each, ()))) for each in about)
    }


def _kind(value: Value, measure: Any, limits: Sequence[Limit], about: Iterable[int]) -> Kind:
    breaks = asks = denies = 0
    for at in about:
        limit, bit = limits[at], 1 << at
        if limit.condition is None:
            breaks |= bit if not limit.keeps(value) else 0
            continue
        if limit.measure == measure and (not limit.values or value in limit.values):
            asks |= bit
        if limit.condition.measure == measure and not limit.condition.keeps(value):
            denies |= bit
    return Kind(breaks, asks, denies)


def _named(limits: Iterable[Limit]) -> dict[Any, set[Value]]:
    named: dict[Any, set[Value]] = {}
    for limit in limits:
        for one in filter(None, (limit, limit.condition)):
            named.setdefault(one.measure, set()).update(one.values)
    return named


def _of(named: set[Value], domain: Sequence[Value]) -> list[Value]:
    """What is named, something between, below and above; of a choice all there is."""
    if any(isinstance(value, bool) for value in named):
        return [True, False]
    if domain and all(isinstance(value, str) for value in domain):
        return list(domain)
    if not named or all(isinstance(value, str) for value in named):
        return [*sorted(map(str, named)), OTHER]
    ordered: list[Any] = sorted({*named, *domain})
    if not domain:
        ordered = [_beside(ordered[0], -1), *ordered, _beside(ordered[-1], 1)]
    first, last = (domain[0], domain[-1]) if domain else (ordered[0], ordered[-1])
    found: list[Any] = sorted({*ordered, *(_between(one, other) for one, other in pairwise(ordered))})
    return [value for value in found if first <= value <= last]


def _beside(value: Any, steps: int) -> Any:
    try:
        return value + (timedelta(days=steps) if isinstance(value, date) else Decimal(steps))
    except OverflowError:  # the calendar ends here
        return value


def _between(one: Any, other: Any) -> Any:
    return one + timedelta(days=(other - one).days // 2) if isinstance(one, date) else (one + other) / 2
