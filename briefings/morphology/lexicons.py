"""What a form can be a form of, by language: Ukrainian and Russian from pymorphy3, English from simplemma.

The *reading* of a form is all lemmas it may belong to, as one string: «стали» is a form of «сталь» and of
«стать», no sentence is parsed to choose, and so its reading is "сталь|стать". Whoever looks for «сталью»
looks for every reading that some form of «сталь» has.

A dictionary is loaded when its first word is read: all three take half a second and 80 MB.
"""

import functools
import threading
from typing import Any, Final

LONGEST: Final = 32
"""Longer runs of letters are no words of these languages, and guessing at them can take long."""
UNLIKELY: Final = 0.01
"""A lemma this much rarer than the likeliest one is left out of a reading, where the dictionary has counts."""
GUESSES: Final = 5
"""Lemmas of a word outside the dictionaries that a search tries."""
OTHER: Final = {"uk": "ru", "ru": "uk"}
"""Whose dictionary is asked next: speakers mix the two, and lines are labelled wrongly."""

_loading = threading.RLock()


class Slavic:
    """The Ukrainian or the Russian dictionary of pymorphy3, with its guess from the ending for new words."""

    def __init__(self, language: str) -> None:
        import pymorphy3  # noqa: PLC0415 - start-up does not pay for it

        self._morph: Any = pymorphy3.MorphAnalyzer(lang=language, result_type=None)
        self._dictionary: Any = self._morph.dictionary
        self._counts: Any = self._morph.prob_estimator and self._morph.prob_estimator.p_t_given_w

    def lemmas(self, form: str) -> set[str]:
        """Return the lemmas of `form` that are likely enough; none when it is not in the dictionary."""
        chances: dict[str, float] = {}
        for spelling, paradigm, place in self._entries(form):
            lemma = self._lemma(spelling, paradigm, place)
            tag = self._dictionary.build_tag_info(paradigm, place)
            chance = self._counts.prob(form, tag) if self._counts else 0.0
            chances[lemma] = max(chance, chances.get(lemma, 0.0))
        least = UNLIKELY * max(chances.values(), default=0.0)
        return {lemma for lemma, chance in chances.items() if chance >= least}

    def siblings(self, form: str) -> set[str]:
        """Return all forms of all words that `form` may be; none when it is not in the dictionary."""
        likely = self.lemmas(form)
        siblings: set[str] = set()
        for spelling, paradigm, place in self._entries(form):
            if self._lemma(spelling, paradigm, place) in likely:
                stem = self._dictionary.build_stem(self._dictionary.paradigms[paradigm], place, spelling)
                endings = self._dictionary.build_paradigm_info(paradigm)
                siblings |= {_plain(before + stem + after) for before, _tag, after in endings}
        return siblings

    def guesses(self, form: str) -> list[str]:
        """Return what a form outside the dictionary may be a form of, likeliest first; itself if in doubt."""
        lemmas = dict.fromkeys(_plain(parse[2]) for parse in self._morph.parse(form))
        return list(lemmas)[:GUESSES] or [form]

    def _entries(self, form: str) -> list[tuple[str, int, int]]:
        """Return (the dictionary's spelling, number of the paradigm, place in it) of each entry for `form`."""
        found = self._dictionary.words.similar_items(form.replace("\u02bc", "'"), self._morph.char_substitutes)
        return [(spelling, paradigm, place) for spelling, places in found for paradigm, place in places]

    def _lemma(self, spelling: str, paradigm: int, place: int) -> str:
        return _plain(self._dictionary.build_normal_form(paradigm, place, spelling))


class English:
    """The English dictionary of simplemma, asked until nothing changes: "meetings", "meeting", "meet"."""

    def __init__(self) -> None:
        from simplemma import Lemmatizer  # noqa: PLC0415 - start-up does not pay for it

        self._lemmatizer = Lemmatizer(cache_max_size=0)

    def lemma(self, form: str) -> str:
        """Return the lemma of `form`; a possessive counts as its noun."""
        lemma = form.removesuffix("\u02bcs")
        for _ in range(3):
            lemma = self._lemmatizer.lemmatize(lemma, "en").casefold()
        # The dictionary has "Russians" with its capital only.
        return lemma if lemma != form else self._lemmatizer.lemmatize(form.capitalize(), "en").casefold()


@functools.lru_cache(maxsize=2**17)
def reading(language: str, form: str) -> str:
    """Return the reading of `form` in `language` (uk, ru, en); a guess, or `form`, when no dictionary has it."""
    if len(form) > LONGEST:
        return form
    with _loading:
        if language == "en":
            return _english().lemma(form)
        known = _lemmas(language, form) or _lemmas(OTHER[language], form)
        return "|".join(sorted(known)) if known else _slavic(language).guesses(form)[0]


@functools.lru_cache(maxsize=2**12)
def readings(language: str, form: str) -> frozenset[str]:
    """Return every reading, in `language` (uk, ru, en), of any form of the words that `form` may be."""
    if language == "en" or len(form) > LONGEST:
        return frozenset({reading(language, form)})
    with _loading:
        siblings = _siblings(form)
        if siblings:
            return frozenset(reading(language, sibling) for sibling in siblings)
        return frozenset(_slavic(language).guesses(form))


@functools.lru_cache(maxsize=2**13)
def _lemmas(language: str, form: str) -> set[str]:
    """Return the lemmas in one dictionary: a search asks each for a form twice."""
    return _slavic(language).lemmas(form)


@functools.lru_cache(maxsize=2**8)
def _siblings(form: str) -> set[str]:
    """Return all forms of all Ukrainian and Russian words that `form` may be: a search asks for both languages."""
    return _slavic("uk").siblings(form) | _slavic("ru").siblings(form)


@functools.cache
def _slavic(language: str) -> Slavic:
    return Slavic(language)


@functools.cache
def _english() -> English:
    return English()


def _plain(lemma: str) -> str:
    """Return a dictionary's spelling as a form: see `words.fold`."""
    return lemma.replace("ё", "е").replace("'", "\u02bc")
