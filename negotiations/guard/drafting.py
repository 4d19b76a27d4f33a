"""What is wrong with a directive before anything is judged by it: contradictions and circles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from negotiations.guard.limits import Limit, Rule
from negotiations.guard.values import Value

ORDERED = frozenset({Rule.AT_LEAST, Rule.AT_MOST})


def contradictions(limits: Iterable[Limit]) -> Iterator[tuple[Limit, Limit]]:
    """Pairs of boundaries that no value can keep together; each once.

    Where only several together leave nothing of a list, the list and the last of them are told.
    """
    by_measure: dict[Any, list[Limit]] = defaultdict(list)
    for limit in limits:
        if limit.rule != Rule.ONLY_IF:
            by_measure[limit.measure].append(limit)
    for same in by_measure.values():
        pairs = [(one, other) for n, other in enumerate(same) for one in same[:n] if _exclude(one, other)]
        yield from pairs or _together(same)


def _together(limits: list[Limit]) -> Iterator[tuple[Limit, Limit]]:
    """Lists of which several boundaries leave nothing, though none of them does alone."""
    for few in limits:
        if few.rule in {Rule.ONE_OF, Rule.MUST} and not any(
            all(limit.keeps(value) for limit in limits) for value in few.values
        ):
            yield few, next(limit for limit in reversed(limits) if limit is not few)
            return


def _exclude(one: Limit, other: Limit) -> bool:
    """Whether no value keeps both."""
    for few, rest in ((one, other), (other, one)):
        if few.rule in {Rule.ONE_OF, Rule.MUST}:
            return not any(rest.keeps(value) for value in few.values)
        if few.rule == Rule.AT_LEAST and rest.rule == Rule.AT_MOST:
            least: Any = few.values[0]
            return bool(least > rest.values[0])
    return _denies_both(one, other)


def _denies_both(one: Limit, other: Limit) -> bool:
    """Two that forbid: of a yes or no they may leave nothing."""
    forbidden: set[Value] = {*one.values, *other.values}
    return ORDERED.isdisjoint({one.rule, other.rule}) and {True, False} <= {
        value for value in forbidden if isinstance(value, bool)
    }


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
