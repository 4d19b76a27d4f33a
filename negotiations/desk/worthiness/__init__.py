"""Which sentences are worth to be checked, and why: by rules that one can read, in English, Ukrainian and Russian.

Nothing in here was learned from data: words and weights are written by hand. A machine suggests; a person marks.
"""

import math
from dataclasses import dataclass
from typing import Final

from negotiations.desk.worthiness.reading import vector
from negotiations.desk.worthiness.sentences import sentences
from negotiations.desk.worthiness.signs import TOLD, Sign
from negotiations.desk.worthiness.weights import BIAS, WEIGHTS

SUGGESTED: Final = 0.5
"""From this score on a sentence is suggested."""
MOST_TOLD: Final = 4
"""Reasons that are told of one sentence: nobody reads more while somebody speaks."""
LONGEST: Final = 20_000
"""Characters of a line that are looked at: an hour of speech in one breath is no line."""

__all__ = ["SUGGESTED", "Sign", "Suggestion", "Worth", "suggestions", "vector", "worth_of", "worthiness"]


@dataclass(frozen=True, slots=True)
class Worth:
    """How much a sentence is worth to be checked, 0 to 1, and the signs that speak for it, the strongest first; that it is of the past comes last."""

    score: float
    reasons: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence of a line, `[start, end)` in code points, that may be marked as a claim."""

    start: int
    end: int
    score: float
    reasons: tuple[Sign, ...]


def worthiness(sentence: str, language: str) -> Worth:
    """Of one sentence, or of words out of it; 0 where there are no words. `language` is a BCP 47 tag."""
    strengths = vector(sentence[:LONGEST], language)
    if not strengths:
        return Worth(0.0)
    weighed = {name: WEIGHTS[Sign(name)] * strength for name, strength in strengths.items()}
    told = sorted(
        (Sign(name) for name in weighed.keys() & TOLD), key=lambda sign: (sign == Sign.PAST, -weighed[sign], sign)
    )
    return Worth(1 / (1 + math.exp(-BIAS - sum(weighed.values()))), tuple(told[:MOST_TOLD]))


def worth_of(text: str, language: str) -> float:
    """Of a whole line, or words out of it: that of the sentence that is worth most, to two places."""
    text = text[:LONGEST]
    return round(max((worthiness(text[start:end], language).score for start, end in sentences(text)), default=0.0), 2)


def suggestions(text: str, language: str, threshold: float = SUGGESTED) -> list[Suggestion]:
    """The sentences of a line that are worth to be checked, in their order."""
    found = []
    for start, end in sentences(text[:LONGEST]):
        worth = worthiness(text[start:end], language)
        if worth.score >= threshold:
            found.append(Suggestion(start, end, worth.score, worth.reasons))
    return found
