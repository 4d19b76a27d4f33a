"""Which points of the agenda a line speaks of, and whether it ties together what does not belong together.

By lemma, so that an inflected word is found; in whichever language the line is.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from briefings.morphology.lemmas import lemmas, split_terms
from negotiations.models import Point


@lru_cache(maxsize=4096)
def phrase(words: str, language: str) -> tuple[str, ...]:
    parts, _wholes = split_terms(words, language)  # a joined word stands in a line by its parts: "cease-fire"
    return tuple(part[2:] for part in parts)


def spoken_of(text: str, language: str, points: Iterable[Point]) -> list[Point]:
    """The points that the text names, in the order in which they are first named."""
    said = lemmas(text, language)
    places = {point: _first(said, point, language) for point in points}
    return sorted((point for point, place in places.items() if place >= 0), key=lambda point: places[point])


def _first(said: list[str], point: Point, language: str) -> int:
    """Where a point is named first, by its title or one of its words; -1 where it is not."""
    found = [place_of(phrase(words, language), said) for words in (point.title, *point.words)]
    return min((place for place in found if place >= 0), default=-1)


def place_of(phrase: tuple[str, ...], said: list[str]) -> int:
    """Where the words of a phrase stand one after the other, by lemma; -1 where they do not."""
    size = len(phrase)
    if not size:
        return -1
    starts = range(len(said) - size + 1)
    return next((at for at in starts if said[at] == phrase[0] and tuple(said[at : at + size]) == phrase), -1)


def unlike(named: list[Point], parents: Mapping[int, int | None]) -> tuple[Point, Point] | None:
    """The first two points that stand under different roots of the agenda; `parents` are those of all points."""
    if not named:
        return None
    first, root = named[0], _root(named[0].pk, parents)
    other = next((point for point in named[1:] if _root(point.pk, parents) != root), None)
    return (first, other) if other else None


def _root(point: int, parents: Mapping[int, int | None]) -> int:
    while (parent := parents.get(point)) is not None:
        point = parent
    return point
