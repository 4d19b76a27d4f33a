"""The words of a line as steps: from which place to which, and by which lemmas one may go."""

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from briefings.morphology import words
from briefings.morphology.lemmas import LONGEST_JOIN, LONGEST_RAW, term
from negotiations.desk.terms.lookalikes import unmasked

POSSESSIVE: Final = words.APOSTROPHE + "s"
"""Belongs to its noun, and is no part of the term: "the OSCE's report"."""
Lemmas = tuple[str, ...]
"""All lemmas that a word may belong to: no sentence is parsed to choose."""


class Part(NamedTuple):
    """A word, or a part of a joined one: where it stands in the joined word, and what it may be.

    `disguised` are the lemmas it has only when letters of another alphabet are taken for those they look like.
    """

    start: int
    end: int
    lemmas: Lemmas
    disguised: Lemmas


class Read(NamedTuple):
    """One run of letters of a text; `whole` and `whole_disguised` are its lemmas when its joints are not heeded."""

    parts: tuple[Part, ...]
    whole: Lemmas
    whole_disguised: Lemmas


@dataclass(slots=True)
class Steps:
    """A line: where each part starts and ends, and from each part (lemma, the part that follows, in disguise)."""

    starts: list[int]
    ends: list[int]
    onward: list[list[tuple[str, int, bool]]]


def lemmas_of(form: str, language: str) -> Lemmas:
    """The lemmas of one folded word, in a text in `language` ("uk", "ru", "en" or "")."""
    return tuple(term(form, language)[2:].split("|"))


@functools.cache
def reader(language: str) -> Callable[[str], Read]:
    """From a run of letters to what it may be; one bounded cache a language."""
    return functools.lru_cache(maxsize=2**16)(functools.partial(_read, language))


def _read(language: str, raw: str) -> Read:
    raw = raw[:LONGEST_RAW]
    found = []
    for part in words.parts(words.Word(0, len(raw), raw)):
        if form := words.fold(part.raw):
            end = part.end - 2 if form.endswith(POSSESSIVE) else part.end
            found.append(Part(part.start, end, *_readings(part.raw, form, language)))
    joined = 1 < len(found) <= LONGEST_JOIN
    return Read(tuple(found), *(_readings(raw, words.fold(raw).replace("-", ""), language) if joined else ((), ())))


def _readings(raw: str, form: str, language: str) -> tuple[Lemmas, Lemmas]:
    plain = lemmas_of(form, language)
    others = (lemma for other in unmasked(raw, language) for lemma in lemmas_of(words.fold(other), language))
    return plain, tuple(sorted(set(others).difference(plain)))


def steps(text: str, language: str) -> Steps:
    """The line's words as they are walked; `language` is "uk", "ru", "en" or ""."""
    read, found = reader(language), Steps([], [], [])
    for word in words.scan(text):
        told = read(word.raw)
        first, after = len(found.starts), len(found.starts) + len(told.parts)
        for at, part in enumerate(told.parts, first):
            found.starts.append(word.start + part.start)
            found.ends.append(word.start + part.end)
            found.onward.append(_onward(part.lemmas, part.disguised, at + 1))
        if told.whole:
            found.onward[first] += _onward(told.whole, told.whole_disguised, after)
    return found


def _onward(plain: Iterable[str], disguised: Iterable[str], after: int) -> list[tuple[str, int, bool]]:
    return [*((lemma, after, False) for lemma in plain), *((lemma, after, True) for lemma in disguised)]
