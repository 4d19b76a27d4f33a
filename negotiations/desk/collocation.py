"""Whether a word stands in other company than its definition: a hint for a person, never a finding."""

from typing import Final

from negotiations.desk.telling import Reading, read

REACH: Final = 12
"""Words on either side of a term that keep it company."""
FEWEST: Final = 4
"""Telling words that the company, and the definition, must have: of fewer nothing can be said."""
FEW: Final = 0.1
"""The share of the smaller of the two that they have in common, below which they stand apart."""


def stands_apart(text: str, language: str, start: int, end: int, sense: str, sense_language: str) -> bool:
    """Whether the words about `text[start:end]` have few content words, by lemma, in common with the definition.

    False where the two are in different languages, and where either is too short to tell.
    """
    line, defined = read(text, language), read(sense, sense_language)
    if line.language != defined.language or not line.language:
        return False
    named, near = _company(line, start, end)
    meant = set(defined.by_lemma) - named
    smaller = min(len(near), len(meant))
    return smaller >= FEWEST and len(near & meant) < FEW * smaller


def _company(line: Reading, start: int, end: int) -> tuple[set[str], set[str]]:
    """The lemmas of the term itself, and those of the telling words about it."""
    inside = [at for at, word in enumerate(line.words) if word.start < end and word.end > start]
    if not inside:  # beyond what is read of a very long line
        return set(), set()
    named = {line.words[at].lemma for at in inside}
    about = line.words[max(inside[0] - REACH, 0) : inside[-1] + REACH + 1]
    return named, {word.lemma for word in about if word.telling} - named
