"""Matching texts that stand in no index: by lemma, with the same query as the lines of the record.

Nothing is stored. What a text's words are is worked out from the text alone, so what is remembered of it answers
nobody who does not hold the text already; it is the memory of one process, bounded, and never on a disk.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from briefings.morphology import lemmas
from negotiations.search.marking import marks, merged
from negotiations.search.query import Clause, Query

MOST_KEPT: Final = 8_000_000
"""Characters of texts whose words are remembered."""
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")


class Text(NamedTuple):
    """Something to look through. `language` is a BCP 47 tag, "" where nobody said; a secret's words are not kept."""

    text: str
    language: str = ""
    is_kept: bool = True


class _Read(NamedTuple):
    """The terms of a text as lemmas in one language: in their order, and all of them with the joined words."""

    parts: tuple[str, ...]
    terms: frozenset[str]


class _Memory:
    """What was read of texts; forgotten as a whole when it is full."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], tuple[_Read, ...]] = {}
        self.size = 0

    def read(self, text: Text) -> tuple[_Read, ...]:
        if not text.is_kept:
            return _read(text)
        known = self.found.get((text.text, text.language))
        if known is None:
            known = _read(text)
            if self.size > MOST_KEPT:
                self.found, self.size = {}, 0
            self.found[text.text, text.language] = known
            self.size += len(text.text)
        return known


MEMORY: Final = _Memory()


def holds(texts: Iterable[Text], query: Query) -> bool:
    """Whether all that is wanted stands in these texts together, a phrase within one, and nothing that is unwanted."""
    reads = [read for text in texts for read in MEMORY.read(text)]
    for clause in query.wanted:  # loops, for this is asked of every text there is
        if not _stands(clause, reads):
            return False
    return not any(_stands(clause, reads) for clause in query.unwanted)


def places(text: Text, query: Query) -> list[tuple[int, int]]:
    """Where in the text the wanted words are: `[start, end)`, in order and without overlap."""
    return merged(place for language in _languages(text) for place in marks(text.text, language, query))


def _languages(text: Text) -> tuple[str, ...]:
    """In which languages a text is read: its own, or of unknown Cyrillic both that the table knows."""
    if text.language:
        return (lemmas.primary_language(text.language),)
    return ("uk", "ru") if _CYRILLIC.search(text.text) else ("en",)


def _read(text: Text) -> tuple[_Read, ...]:
    found = (lemmas.split_terms(text.text, language) for language in _languages(text))
    return tuple(_Read(tuple(parts), frozenset([*parts, *wholes])) for parts, wholes in found)


def _stands(clause: Clause, reads: list[_Read]) -> bool:
    first = clause.words[0]
    for read in reads:
        if not first.isdisjoint(read.terms) and (
            len(clause.words) == 1 or _stands_in_a_row(first, clause.words[1:], read.parts)
        ):
            return True
    return False


def _stands_in_a_row(first: frozenset[str], others: Sequence[frozenset[str]], parts: tuple[str, ...]) -> bool:
    return any(
        parts[start] in first and all(parts[start + step] in terms for step, terms in enumerate(others, 1))
        for start in range(len(parts) - len(others))
    )
