"""Weights learned from a set, to tell what hand-set ones leave on the table. They are never kept."""

import math
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

Signs = Mapping[str, float]
ROUNDS, STEP, SHRINK = 30, 0.05, 1e-4


def learned(told: Iterable[tuple[Signs, bool]]) -> Callable[[Signs], float]:
    """A logistic regression by gradient descent; returns the score of a vector of signs."""
    rows, dice = list(told), random.Random(1)  # noqa: S311
    weights: defaultdict[str, float] = defaultdict(float)
    bias = 0.0

    def score(signs: Signs) -> float:
        return bias + sum(weights[name] * strength for name, strength in signs.items())

    for turn in range(ROUNDS):
        step = STEP / (1 + turn / 5)
        dice.shuffle(rows)
        for signs, right in rows:
            error = right - 1 / (1 + math.exp(-score(signs)))
            bias += step * error
            for name, strength in signs.items():
                weights[name] += step * (error * strength - SHRINK * weights[name])
    return score
