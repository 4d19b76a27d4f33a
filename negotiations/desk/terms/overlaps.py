"""Terms that overlap: the longest stands, the others are kept within it."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Protocol, TypeVar


class Span(Protocol):
    """Something from one place of a text to another."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Span)


def settle(spans: Iterable[S]) -> list[tuple[S, list[S]]]:
    """The spans that stand, in order, each with those that it covers in whole or in part.

    The longest wins, of equals the first in the text and then the first given.
    """
    standing: list[S] = []
    starts: list[int] = []
    covered: dict[int, list[S]] = {}
    for span in sorted(spans, key=lambda one: (one.start - one.end, one.start)):
        at = bisect_right(starts, span.start)
        over = [one for one in standing[max(at - 1, 0) : at + 1] if one.start < span.end and span.start < one.end]
        if over:
            covered[id(over[0])].append(span)
            continue
        standing.insert(at, span)
        starts.insert(at, span.start)
        covered[id(span)] = []
    return [(span, covered[id(span)]) for span in standing]
