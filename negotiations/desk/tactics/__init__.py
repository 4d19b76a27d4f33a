"""Tactics in a line, by the phrases that give them away, in English, Ukrainian and Russian. A person decides what it is."""

import functools
import re
from dataclasses import dataclass
from typing import Final

from negotiations.desk.phrases import Phrases, said, spoken_language
from negotiations.desk.tactics import en, ru, uk
from negotiations.models.pressure import Tactic

LONGEST: Final = 20_000
"""Characters of a line that are looked at."""
LISTED: Final = {"en": en.PHRASES, "uk": uk.PHRASES, "ru": ru.PHRASES}
IN_QUOTES: Final = re.compile('«[^»]*»|“[^”]*”|"[^"]*"')


@dataclass(frozen=True, slots=True)
class Hint:
    """What it may be, and the words that say so: `[start, end)` in code points."""

    tactic: Tactic
    start: int
    end: int


def tactics(text: str, language: str) -> list[Hint]:
    """At most one hint for each tactic, where it is heard first, in the order of the line. `language`: BCP 47.

    Words in quotation marks are somebody else's, and are passed over.
    """
    text = IN_QUOTES.sub(lambda quoted: " " * len(quoted.group()), text[:LONGEST])
    spoken = spoken_language(text, language)
    words = said(text, spoken)
    found: dict[str, Hint] = {}
    for hit in _phrases(spoken).find(words):
        start, end = words[hit.first].start, words[hit.after - 1].end
        if hit.name not in found and not _parted(text[start:end]):
            found[hit.name] = Hint(Tactic(hit.name), start, end)
    return list(found.values())


def _parted(words: str) -> bool:
    """Two sentences are no phrase."""
    return any(f"{end} " in words for end in ".!?")


@functools.cache
def _phrases(language: str) -> Phrases:
    return Phrases(LISTED[language], language)
