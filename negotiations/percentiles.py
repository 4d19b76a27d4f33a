"""Percentiles by the nearest rank: always a time that was measured, never one between two."""

from collections.abc import Sequence


def nearest_rank(values: Sequence[float], percent: int) -> float | None:
    """The smallest of the values that at least so many per cent of them do not exceed (1 to 100); None of none."""
    if not values:
        return None
    return sorted(values)[-(-percent * len(values) // 100) - 1]
