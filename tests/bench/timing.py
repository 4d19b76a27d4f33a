"""How long something takes when nothing else gets in its way."""

import time
from collections.abc import Callable


def best(do: Callable[[], object], times: int = 3) -> float:
    """Seconds of the shortest of several runs."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        do()
        took.append(time.perf_counter() - began)
    return min(took)
