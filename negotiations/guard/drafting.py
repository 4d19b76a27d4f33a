"""What is wrong with a directive before anything is judged by it: contradictions and circles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from negotiations.guard.candidates import Left, left_of
from negotiations.guard.limits import Limit
from negotiations.guard.values import Value

MOST_TOLD = 5  # contradictions at once: whoever mends these is told the next
MOST_PAIRS = 5000  # of kinds of values of two measures: where there are more, their conditions are not followed


def contradictions(
    limits: Iterable[Limit], domains: Mapping[Any, Sequence[Value]] | None = None
) -> Iterator[tuple[Limit, ...]]:
    """Boundaries that together leave some measure no value, none of which could be spared; each once, five at most.

    `domains` names what a measure can be at all: its choices, or the ends of its range. Conditions count: what must be,
    but may be only if something else holds that cannot, is a contradiction. The measures' values are narrowed by each
    other until nothing changes (arc consistency: A. K. Mackworth, Consistency in Networks of Relations, 1977). What it
    tells is always true; a contradiction that goes around by two ways between the same measures may escape it.
    """
    asked = list(limits)
    values, active = left_of(asked, domains or {}), (1 << len(asked)) - 1
    for _turn in range(MOST_TOLD):
        empty = _empty(values, asked, active)
        if empty is None:
            return
        core = _core(values, asked, active & _connected(asked, empty))
        yield tuple(limit for at, limit in enumerate(asked) if core >> at & 1)
        active &= ~core


def _core(values: Left, limits: list[Limit], active: int) -> int:
    """The same without what can be spared; a bit for each boundary."""
    for at in range(len(limits)):
        fewer = active & ~(1 << at)
        if fewer != active and _empty(values, limits, fewer) is not None:
            active = fewer
    return active


def _connected(limits: list[Limit], measure: Any) -> int:
    """Those that have to do with a measure, directly or by conditions."""
    found, known = {measure}, 0
    while known < len(found):
        known = len(found)
        for limit in limits:
            if limit.condition and found & {limit.measure, limit.condition.measure}:
                found |= {limit.measure, limit.condition.measure}
    return sum(1 << at for at, limit in enumerate(limits) if limit.measure in found)


def _empty(values: Left, limits: list[Limit], active: int) -> Any | None:
    """A measure of which these boundaries leave nothing, if there is one."""
    left = {measure: [kind for kind in kinds if not kind.breaks & active] for measure, kinds in values.items()}
    tied = {
        (limit.measure, limit.condition.measure)
        for at, limit in enumerate(limits)
        if limit.condition and active >> at & 1
    }
    while all(left.values()) and any(_narrowed(left, here, there, active) for here, there in tied):
        pass
    return next((measure for measure, kinds in left.items() if not kinds), None)


def _narrowed(left: Left, here: Any, there: Any, active: int) -> bool:
    """Whether the conditions of one measure on another took something from either."""
    ours, theirs = left[here], left[there]
    if len(ours) * len(theirs) > MOST_PAIRS:
        return False
    left[here] = [one for one in ours if any(not one.asks & other.denies & active for other in theirs)]
    left[there] = [other for other in theirs if any(not one.asks & other.denies & active for one in left[here])]
    return len(left[here]) + len(left[there]) < len(ours) + len(theirs)


def circle(limits: Iterable[Limit]) -> list[Any]:
    """The measures of a circle (this only if that, that only if this), in order; empty where there is none."""
    needs: dict[Any, set[Any]] = defaultdict(set)
    for limit in limits:
        if limit.condition is not None:
            needs[limit.measure].add(limit.condition.measure)
    done: set[Any] = set()
    for start in list(needs):
        if start not in done and (found := _circle_from(start, needs, done)):
            return found
    return []


def _circle_from(start: Any, needs: dict[Any, set[Any]], done: set[Any]) -> list[Any]:
    """Depth first, with a path of its own: a long chain must not exhaust the interpreter's stack."""
    path, branches = [start], [iter(needs[start])]
    while path:
        following = next(branches[-1], None)
        if following is None:
            done.add(path.pop())
            branches.pop()
        elif following in path:
            return path[path.index(following) :]
        elif following not in done:
            path.append(following)
            branches.append(iter(needs.get(following, ())))
    return []
