"""A sentence as signs: how strongly each stands in it."""

import functools
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from negotiations.desk.phrases import Phrases, Said, said, spoken_language
from negotiations.desk.worthiness.numbers import numbers
from negotiations.desk.worthiness.signs import Sign
from negotiations.desk.worthiness.words import en, ru, uk

MOST: Final = 2
"""A sign that stands in a sentence more often counts no more."""
SHORT: Final = {"en": 4, "uk": 3, "ru": 3}
"""Words of a sentence that says little; Ukrainian and Russian do without articles and "have been"."""
LISTED: Final = {"en": en.PHRASES, "uk": uk.PHRASES, "ru": ru.PHRASES}


def vector(sentence: str, language: str) -> dict[str, float]:
    """Each sign with its strength, 0 to 2; those that do not stand in it are left out."""
    language = spoken_language(sentence, language)
    words = said(sentence, language)
    if not words:
        return {}
    found: Counter[str] = numbers(sentence, words)
    found.update(hit.name for hit in _phrases(language).find(words))
    found[Sign.SUPERLATIVE] += sum(map(SUPERLATIVE[language], words))
    found[Sign.PAST] += sum(map(PAST[language], words))
    found[Sign.NAMED] += _named(sentence, words)
    if sentence.rstrip('”"»’)] ').endswith("?"):
        found[Sign.QUESTION] += MOST
    told = {name: float(min(count, MOST)) for name, count in found.items() if count}
    return told | {Sign.LENGTH: min(math.log2(len(words) / SHORT[language]), 4.0) / 2}


@functools.cache
def _phrases(language: str) -> Phrases:
    return Phrases(LISTED[language], language)


def _named(sentence: str, words: Sequence[Said]) -> int:
    """Capitals within the sentence: names of people, places and bodies."""
    return sum(sentence[word.start].isupper() and word.form != "i" for word in words[1:])


def _past_english(word: Said) -> bool:
    return (word.form.endswith("ed") and word.form not in word.lemmas) or word.form in en.IRREGULAR


def _most_english(word: Said) -> bool:
    return word.form.endswith("est") and len(word.form) > len("finest") - 1 and word.form not in en.NOT_SUPERLATIVE


def _ending(pattern: str, lemma: tuple[str, ...] = ("",)) -> Callable[[Said], bool]:
    """Whether a word ends so, and is a form of a word that ends so."""
    ends = re.compile(pattern)
    return lambda word: bool(ends.search(word.form)) and any(one.endswith(lemma) for one in word.lemmas)


PAST: Final = {
    "en": _past_english,
    "uk": _ending(r"(?:в|л[аои])(?:с[ья])?$|[нт]о$", ("ти", "тися", "тись")),
    "ru": _ending(r"л[аои]?(?:с[ья])?$|н[аоы]?$|т[аоы]$", ("ть", "ться", "ти", "тись", "чь", "чься")),
}
SUPERLATIVE: Final = {
    "en": _most_english,
    "uk": _ending(r"^най.*ш"),
    "ru": _ending(r"(?:ей|ай)ш(?!н)"),
}
