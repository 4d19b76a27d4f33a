"""How good an order is: what should stand in front, and what does. Those of one score stand at one place."""

from collections.abc import Iterable, Iterator
from itertools import groupby

Scored = Iterable[tuple[float, bool]]


def average_precision(scored: Scored) -> float:
    """The precision at each score, weighed by the recall it adds; 1 where all that is right stands in front."""
    found, told = 0, list(scored)
    wanted, total = sum(right for _score, right in told), 0.0
    for place, right in _steps(told):
        total += (right - found) / wanted * right / place
        found = right
    return total


def best_f1(scored: Scored) -> float:
    """The best harmonic mean of precision and recall that a threshold gives."""
    told = list(scored)
    wanted = sum(right for _score, right in told)
    return max((2 * right / (place + wanted) for place, right in _steps(told)), default=0.0)


def _steps(told: list[tuple[float, bool]]) -> Iterator[tuple[int, int]]:
    """For each score, from the highest: how many have it or a higher one, and how many of these are right."""
    place = right = 0
    for _score, group in groupby(sorted(told, key=lambda one: -one[0]), key=lambda one: one[0]):
        same = [one for _, one in group]
        place, right = place + len(same), right + sum(same)
        yield place, right
