"""Banned words, as a pure reading of what an offer says: every word is at hand already by its lemma."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from negotiations.guard.verdict import Verdict

Text = tuple[str, ...]
"""What one text says: the term of each of its words, in order."""
Phrase = tuple[frozenset[str], ...]
"""A word or phrase that is banned: for each of its words every term under which a form of it stands."""


@dataclass(frozen=True, slots=True)
class Ban:
    """Words that nothing may say on `point` (None: on any). `phrases` are the banned ones, in every language's reading."""

    phrases: tuple[Phrase, ...]
    point: Any = None
    red_line: bool = False
    key: Any = None

    def concerns(self, point: Any) -> bool:
        return self.point is None or self.point == point

    def judge(self, said: Iterable[Text]) -> Verdict:
        """*Outside* where one of the texts has one of the phrases; there is no edge to a word."""
        found = any(_has(text, phrase) for text in said for phrase in self.phrases)
        return Verdict.OUTSIDE if found else Verdict.INSIDE


def _has(text: Text, phrase: Phrase) -> bool:
    size = len(phrase)
    return size > 0 and any(
        all(term in terms for term, terms in zip(text[at : at + size], phrase, strict=True))
        for at in range(len(text) - size + 1)
    )
