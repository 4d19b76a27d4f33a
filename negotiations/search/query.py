"""What somebody typed into the search field, understood. Every input means something; none is an error.

    прекращение огня     both words, in any form, anywhere in the line
    "дорожная карта"     these words side by side, in any form; also «…», “…” and „…“
    -минск               not this word; also -"a phrase"

There are no other operators: `*`, `OR`, `NEAR`, `%`, `:` and the like separate words or are words.
"""

import functools
import re
from dataclasses import dataclass
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from briefings.morphology import lemmas, words

LONGEST: Final = 2_000
"""Characters of a query that are read."""
MOST_WORDS: Final = 16
"""Words of a query that are looked for; each may cost some milliseconds when it is new."""

_PIECE = re.compile(
    r"""(?:(?<!\S)(?P<minus>[-\u2212\u2013]))?"""
    r"""(?:"(?P<a>[^"]*)"|«(?P<b>[^«»]*)»|[“„](?P<c>[^“”„]*)[“”]|(?P<word>[^\s"«»“”„]+)|.)""",
    re.DOTALL,
)


class Reason(TextChoices):
    """Why nothing was looked for."""

    EMPTY = "empty", _("Type a word to look for.")
    NO_WORDS = "no_words", _("There is no word in this: a search needs letters or digits.")
    ONLY_EXCLUDED = "only_excluded", _("Add a word to look for: a search cannot only leave words out.")


@dataclass(frozen=True)
class Clause:
    """One thing to find: a word, or several side by side; of each, the terms that will do."""

    words: tuple[frozenset[str], ...]

    def in_language(self, letter: str) -> list[list[str]]:
        """Of each word, the terms that will do in lines whose terms begin with `letter`; never none."""
        return [sorted(term for term in terms if term.startswith(letter)) for terms in self.words]


@dataclass(frozen=True)
class Query:
    """All of `wanted` and none of `unwanted`; with a `reason` instead when there is nothing to look for."""

    wanted: tuple[Clause, ...] = ()
    unwanted: tuple[Clause, ...] = ()
    reason: Reason | None = None
    is_cut: bool = False
    """The query was longer than the limits, and its end was not read."""


def parse(text: str) -> Query:
    """Return what `text` asks for."""
    if not text.strip():
        return Query(reason=Reason.EMPTY)
    found = list(dict.fromkeys(piece for match in _PIECE.finditer(text[:LONGEST]) for piece in _clauses(match)))
    kept = _within_limits(found)
    wanted = tuple(_clause(*forms) for minus, forms in kept if not minus)
    unwanted = tuple(_clause(*forms) for minus, forms in kept if minus)
    is_cut = kept != found or len(text) > LONGEST
    if not wanted:
        return Query(reason=Reason.ONLY_EXCLUDED if unwanted else Reason.NO_WORDS, is_cut=is_cut)
    return Query(wanted, unwanted, None, is_cut)


def _clauses(match: re.Match[str]) -> list[tuple[bool, tuple[str, ...]]]:
    """Return (is it excluded, forms side by side) for each clause that this piece of the text holds."""
    minus = match["minus"] is not None
    phrase = match["a"] or match["b"] or match["c"]
    if phrase:
        side_by_side = [words.fold(part.raw) for word in words.scan(phrase) for part in words.parts(word)]
        return [(minus, tuple(filter(None, side_by_side)))] if any(side_by_side) else []
    return [(minus, forms) for word in words.scan(match["word"] or "") if (forms := _forms(word))]


def _forms(word: words.Word) -> tuple[str, ...]:
    """Return a joined word as the whole that is stored, or as its parts side by side where it is too long."""
    forms = tuple(form for part in words.parts(word) if (form := words.fold(part.raw)))
    return (words.fold(word.raw),) if 1 < len(forms) <= lemmas.LONGEST_JOIN else forms


def _within_limits(found: list[tuple[bool, tuple[str, ...]]]) -> list[tuple[bool, tuple[str, ...]]]:
    """Return the first clauses, `MOST_WORDS` words in all."""
    kept, room = [], MOST_WORDS
    for minus, forms in found:
        if room:
            kept.append((minus, forms[:room]))
            room -= len(kept[-1][1])
    return kept


@functools.lru_cache(maxsize=2**10)
def _clause(*forms: str) -> Clause:
    languages = lemmas.LETTERS
    return Clause(tuple(frozenset().union(*(lemmas.alternatives(form, one) for one in languages)) for form in forms))
