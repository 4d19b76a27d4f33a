"""Where in a text the words are that somebody looked for."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from briefings.morphology import lemmas, words
from negotiations.search.query import Clause, Query


class Place(NamedTuple):
    """A term, and the code points `[start, end)` of the text it was read from."""

    start: int
    end: int
    term: str


class Piece(NamedTuple):
    """A piece of a text, and whether it was looked for."""

    text: str
    is_marked: bool


def marks(text: str, language: str, query: Query) -> list[tuple[int, int]]:
    """The places `[start, end)` of what is wanted in a text, by lemma, in order and without overlap.

    A phrase is marked where its words stand side by side, and only there.
    """
    parts, wholes = _read(text, lemmas.primary_language(language))
    return merged(run for clause in query.wanted for run in _runs(clause, parts) + _runs(clause, wholes))


def merged(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same places in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if found and start < found[-1][1]:
            start, end = found[-1][0], max(end, found.pop()[1])  # noqa: PLW2901 - the two are one place now
        found.append((start, end))
    return found


def pieces(text: str, places: list[tuple[int, int]]) -> list[Piece]:
    """The text cut at the places, for a template that escapes each."""
    cuts = [0, *(cut for place in places for cut in place), len(text)]
    cut_text = [Piece(text[start:end], number % 2 == 1) for number, (start, end) in enumerate(pairwise(cuts))]
    return [piece for piece in cut_text if piece.text]


def _read(text: str, language: str) -> tuple[list[Place], list[Place]]:
    """The places of all parts of words, and those of joined words."""
    reader, parts, wholes = lemmas.reader(language), [], []
    for word in words.scan(text):
        whole = reader(word.raw[: lemmas.LONGEST_RAW]).whole
        if whole:
            wholes.append(Place(word.start, word.end, whole))
        for part in words.parts(word):
            parts += [Place(part.start, part.end, term) for term in reader(part.raw[: lemmas.LONGEST_RAW]).parts]
    return parts, wholes


def _runs(clause: Clause, places: list[Place]) -> list[tuple[int, int]]:
    """Where the words of a clause stand one after the other."""
    first, *others = clause.words
    starts = [number for number, place in enumerate(places) if place.term in first]
    return [
        (places[start].start, places[start + len(others)].end)
        for start in starts
        if start + len(others) < len(places)
        and all(places[start + step].term in terms for step, terms in enumerate(others, 1))
    ]
