"""What a form can be a form of, by language: Ukrainian and Russian from pymorphy3, English from simplemma.

A lexicon answers two questions.  `reading(form)`: the lemmas `form` may belong to, as one string; «стали»
is a form of «сталь» and of «стать», and no sentence is parsed to choose, so its reading is "сталь|стать".
`related(form)`: the readings of all forms of the same words, which is what a search has to look for.
"""

import functools
import threading
from typing import Any, Protocol

LONGEST = 32
"""Longer runs of letters are no words of these languages, and guessing at them can take long."""

UNLIKELY = 0.01
"""A lemma this much rarer than the likeliest one is left out of a reading, where the dictionary has counts."""

GUESSES = 5
"""Lemmas of a word outside the dictionary that a search tries."""


class Lexicon(Protocol):
    """Knows the forms of one language."""

    def reading(self, form: str) -> str:
        """Return the lemmas of `form`, sorted and joined by "|"; `form` itself when it is unknown."""

    def related(self, form: str) -> frozenset[str]:
        """Return every reading that a form of the same words can have."""


class Slavic:
    """Ukrainian or Russian: pymorphy3's dictionary, and its guess from the ending for names and new words."""

    def __init__(self, language: str) -> None:
        import pymorphy3  # noqa: PLC0415 - half a megabyte of tables per import, wanted at the first word only

        self._morph: Any = pymorphy3.MorphAnalyzer(lang=language, result_type=None)
        self._dictionary: Any = self._morph.dictionary
        self._chances: Any = self._morph.prob_estimator and self._morph.prob_estimator.p_t_given_w

    def reading(self, form: str) -> str:
        """Return the lemmas of `form` that are likely enough, or the first guess."""
        if len(form) > LONGEST:
            return form
        known = self._lemmas(form)
        return _join(known) if known else self._guesses(form)[0]

    def related(self, form: str) -> frozenset[str]:
        """Return the readings of all forms of all words that `form` may be, from the dictionary or by guess."""
        if len(form) > LONGEST:
            return frozenset({form})
        siblings = self._siblings(form)
        if not siblings:
            return frozenset(self._guesses(form))
        return frozenset(read(self._morph.lang, sibling.replace("ё", "е")) for sibling in siblings)

    def _entries(self, form: str) -> list[tuple[str, int, int]]:
        """Return (dictionary spelling, paradigm, place in it) for each word `form` is listed under."""
        found = self._dictionary.words.similar_items(form.replace("\u02bc", "'"), self._morph.char_substitutes)
        return [(spelling, paradigm, place) for spelling, places in found for paradigm, place in places]

    def _lemmas(self, form: str) -> list[str]:
        chance: dict[str, float] = {}
        for spelling, paradigm, place in self._entries(form):
            lemma = _spell(self._dictionary.build_normal_form(paradigm, place, spelling))
            tag = self._dictionary.build_tag_info(paradigm, place)
            likely = self._chances.prob(form, tag) if self._chances else 0.0
            chance[lemma] = max(likely, chance.get(lemma, 0.0))
        least = UNLIKELY * max(chance.values(), default=0.0)
        return [lemma for lemma, likely in chance.items() if likely >= least]

    def _siblings(self, form: str) -> set[str]:
        likely, siblings = set(self._lemmas(form)), set()
        for spelling, number, place in self._entries(form):
            if _spell(self._dictionary.build_normal_form(number, place, spelling)) in likely:
                stem = self._dictionary.build_stem(self._dictionary.paradigms[number], place, spelling)
                siblings |= {before + stem + after for before, _, after in self._dictionary.build_paradigm_info(number)}
        return siblings

    def _guesses(self, form: str) -> list[str]:
        guesses = dict.fromkeys(_spell(parse[2]) for parse in self._morph.parse(form))
        return list(guesses)[:GUESSES] or [form]


class English:
    """English: simplemma's dictionary, taken to the end ("meetings", "meeting", "meet")."""

    def __init__(self) -> None:
        from simplemma import Lemmatizer  # noqa: PLC0415 - reads its tables at the first word

        self._lemmatizer = Lemmatizer(cache_max_size=0)

    def reading(self, form: str) -> str:
        """Return the lemma of `form`; a possessive counts as its noun."""
        lemma = form.removesuffix("\u02bcs")
        for _ in range(3):
            lemma, before = self._lemmatizer.lemmatize(lemma, "en").casefold(), lemma
            if lemma == before:
                break
        return lemma

    def related(self, form: str) -> frozenset[str]:
        """Return the lemma of `form`: an English form has one reading here."""
        return frozenset({self.reading(form)})


_loading = threading.RLock()


@functools.cache
def _load(language: str) -> Lexicon:
    return English() if language == "en" else Slavic(language)


@functools.lru_cache(maxsize=2**17)
def read(language: str, form: str) -> str:
    """Return the reading of `form` in `language` (uk, ru, en).  Loads the dictionary the first time."""
    with _loading:
        return _load(language).reading(form)


@functools.lru_cache(maxsize=2**12)
def relate(language: str, form: str) -> frozenset[str]:
    """Return the readings to look for when somebody searches for `form` in `language` (uk, ru, en)."""
    with _loading:
        return _load(language).related(form)


def _spell(lemma: str) -> str:
    return str(lemma).replace("ё", "е").replace("'", "\u02bc")


def _join(lemmas: list[str]) -> str:
    return "|".join(sorted(lemmas))
