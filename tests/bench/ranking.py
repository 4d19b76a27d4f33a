"""How good an order is: what should stand in front, and what does."""

from collections.abc import Iterable

Scored = Iterable[tuple[float, bool]]


def average_precision(scored: Scored) -> float:
    """The mean, over what is right, of the share of right ones down to it; 1 where all of them stand in front."""
    found, total = 0, 0.0
    for place, (_score, right) in enumerate(_ranked(scored), 1):
        if right:
            found += 1
            total += found / place
    return total / found if found else 0.0


def best_f1(scored: Scored) -> float:
    """The best harmonic mean of precision and recall that a threshold gives."""
    ranked = _ranked(scored)
    wanted, found, best = sum(right for _score, right in ranked), 0, 0.0
    for place, (_score, right) in enumerate(ranked, 1):
        found += right
        best = max(best, 2 * found / (place + wanted))
    return best


def _ranked(scored: Scored) -> list[tuple[float, bool]]:
    return sorted(scored, key=lambda one: -one[0])
