"""What an offer says, made ready for the guard: texts and banned words by their lemmas.

Nobody says in which language a word is banned, and a title may be in any: everything is read as Ukrainian and as
Russian, and words in Latin letters are English in both. A word is found as a search finds it, in all of its forms.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from briefings.morphology import words
from briefings.morphology.lemmas import alternatives, split_terms
from negotiations.guard.values import Kind
from negotiations.guard.words import Ban, Phrase, Text
from negotiations.models import Boundary, Measure, Option

READINGS = ("uk", "ru")
SPOKEN = ("title", "text_en", "text_uk", "talking_points")


def texts_of(option: Option) -> list[str]:
    """What would be said of an option at the table; the condition for moving to it would not."""
    return [getattr(option, name) for name in SPOKEN]


def chosen(measures: Iterable[Measure], values: dict[str, Any]) -> list[str]:
    """The choices that the values name: they are words too."""
    kept = (values.get(str(measure.pk)) for measure in measures if measure.kind == Kind.CHOICE)
    return [value for value in kept if isinstance(value, str)]


def said(texts: Iterable[str]) -> list[Text]:
    """Every text in each reading; a joined word ("cease-fire") also as a text of its own, as "ceasefire"."""
    return [text for each in texts if each for language in READINGS for text in _said(each, language)]


def _said(text: str, language: str) -> list[Text]:
    terms, wholes = split_terms(text, language)
    return [tuple(terms), *((whole,) for whole in wholes)]


@lru_cache(maxsize=4096)
def phrases(banned: str) -> tuple[Phrase, ...]:
    """The readings of one banned word or phrase; none where it has no word."""
    forms = [form for raw in words.raw_words(banned) for form in map(words.fold, words.raw_parts(raw)) if form]
    return tuple(tuple(alternatives(form, language) for form in forms) for language in READINGS) if forms else ()


def ban(boundary: Boundary) -> Ban:
    """Banned words as the guard reads them."""
    read = tuple(phrase for banned in boundary.values for phrase in phrases(banned))
    return Ban(read, boundary.point_id, boundary.red_line, boundary)
