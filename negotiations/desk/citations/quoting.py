"""Which words of a line are those of a norm: between quotation marks beside the citation, or spoken word for word."""

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from briefings.norms.comparing import skeleton
from briefings.norms.currency import Wording

FEWEST: Final = 6
"""Words that must follow one another as in a wording before they are taken for it, where no quotation marks stand."""
_REACH: Final = 240
"""Characters from a citation to the quotation that follows it."""
_NEAR: Final = 60
"""Characters from a quotation to the citation that follows it."""
_LONGEST: Final = 1200
_TAIL: Final = 80
"""Words after a citation that are compared."""
_MARKED = re.compile('[«“„"]([^«»“”„"]{12,1200})[»”“"]')
_SENTENCE = re.compile("[.!?…]")
_WORD = re.compile(r"\w+")
_skeleton = functools.lru_cache(maxsize=2048)(skeleton)
"""Of a wording: the same ones are asked about all through a sitting."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article is cited, and how far around it no other citation stands: a quotation is of the one beside it."""

    start: int
    end: int
    after: int
    until: int


def quotation(text: str, place: Place, language: str, wordings: Sequence[Wording]) -> str:
    """The words of the line that are, or are said to be, those of the article cited at `place`; "" for none.

    Words between quotation marks are asked about where a wording in the line's language is filed: those that follow,
    and those that stand before it in its own sentence. Words without marks are noticed only where they are those of a
    wording, and differ from it nowhere.
    """
    if any(one.language == language for one in wordings):
        for match in _MARKED.finditer(text, place.end, min(place.until, place.end + _REACH + _LONGEST)):
            if match.start() <= place.end + _REACH:
                return match[1].strip(" .,;")
        for match in _MARKED.finditer(text, max(place.after, place.start - _NEAR - _LONGEST), place.start):
            between = text[match.end(1) - 1 : place.start]
            if len(between) <= _NEAR and not _SENTENCE.search(between):
                return match[1].strip(" .,;")
    return _spoken(text[place.end : min(place.until, place.end + 2000)], [one.text for one in wordings])


def _spoken(tail: str, texts: Iterable[str]) -> str:
    """The longest run of words that stands in one of the texts."""
    places = [match.span() for match in _WORD.finditer(tail)][:_TAIL]
    begun = [skeleton(tail[place[0] : last[1]]) for place, last in zip(places, places[FEWEST - 1 :], strict=False)]
    best = (0, 0)
    for whole in map(_skeleton, texts):
        at = 0
        while at < len(begun):
            length = _run(tail, places, at, whole) if begun[at] in whole else 0
            if length > best[1] - best[0]:
                best = (at, at + length)
            at += max(length - FEWEST + 1, 1)
    return tail[places[best[0]][0] : places[best[1] - 1][1]] if best[1] else ""


def _run(tail: str, places: list[tuple[int, int]], at: int, whole: str) -> int:
    """How many words from this place on, where the fewest do, stand in the text one after another."""
    start, length = places[at][0], FEWEST
    while at + length < len(places) and skeleton(tail[start : places[at + length][1]]) in whole:
        length += 1
    return length
