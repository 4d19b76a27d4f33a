"""Phrases in a text: by lemma, so that they are found inflected, in English, Ukrainian and Russian.

A phrase is written as it is read: "walk out", "refuse/reject to", "=will" (this form and no other), "if you … we" (up to
five words between).
"""

import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from briefings.morphology import words
from briefings.morphology.lemmas import LONGEST_RAW, primary_language
from negotiations.desk.terms.tokens import lemmas_of

CYRILLIC: Final = re.compile("[Ѐ-ӿ]")
GAP: Final = "…"
WIDEST: Final = 5
"""Words that a gap may stand for."""
CONTRACTED: Final = {
    "nʼt": "not", "ʼll": "will", "ʼve": "have", "ʼre": "are", "ʼd": "would", "ʼm": "am",
}  # fmt: skip
NOT_POSSESSIVE: Final = frozenset({"it", "that", "he", "she", "there", "what", "here", "who"})
"""After these "'s" is a verb; after any other word it is left with the word."""
WHOLE: Final = {"canʼt": ("can", "not"), "wonʼt": ("will", "not"), "letʼs": ("let", "us"), "cannot": ("can", "not")}


class Said(NamedTuple):
    """One word of a text: where it stands, its form, and all that it may be a form of."""

    start: int
    end: int
    form: str
    lemmas: frozenset[str]


class Hit(NamedTuple):
    """A phrase that was found, from the first of its words to behind the last one."""

    name: str
    first: int
    after: int


Step = tuple[frozenset[str], frozenset[str]]
"""The lemmas and the exact forms that stand for one word of a phrase; a gap has neither."""


def spoken_language(text: str, language: str) -> str:
    """The line's, unless its letters are of another alphabet: speakers mix, and lines are labelled wrongly."""
    named = primary_language(language)
    if CYRILLIC.search(text):
        return named if named in {"uk", "ru"} else "uk"
    return "en"


def said(text: str, language: str) -> list[Said]:
    """The words of `text` in order, contractions apart; `language` is "uk", "ru", "en" or ""."""
    read = _reader(language)
    return [
        Said(word.start + start, word.start + end, form, lemmas)
        for word in words.scan(text)
        for start, end, form, lemmas in read(word.raw[:LONGEST_RAW])
    ]


@functools.cache
def _reader(language: str) -> Callable[[str], tuple[Said, ...]]:
    """From a run of letters to its words; one bounded cache a language."""
    return functools.lru_cache(maxsize=2**15)(functools.partial(_read, language))


def _read(language: str, raw: str) -> tuple[Said, ...]:
    return tuple(
        Said(part.start, part.end, form, frozenset(lemmas_of(form, language)))
        for part in words.parts(words.Word(0, len(raw), raw))
        for form in _apart(words.fold(part.raw))
        if form
    )


def _apart(form: str) -> tuple[str, ...]:
    """A contraction ("don't", "they've") as its two words; of a possessive the noun is left."""
    if words.APOSTROPHE not in form and form != "cannot":
        return (form,)
    if form in WHOLE:
        return WHOLE[form]
    for tail, word in CONTRACTED.items():
        if form.endswith(tail) and len(form) > len(tail):
            return form.removesuffix(tail), word
    if form.endswith(words.APOSTROPHE + "s"):
        noun = form[:-2]
        return (noun, "is") if noun in NOT_POSSESSIVE else (noun,)
    return (form,)


class Phrases:
    """What is looked for, by name, in one language."""

    def __init__(self, listed: Mapping[str, str], language: str) -> None:
        """`listed`: for each name its phrases, with a semicolon between."""
        self._by_lemma: dict[str, list[tuple[str, tuple[Step, ...]]]] = {}
        self._by_form: dict[str, list[tuple[str, tuple[Step, ...]]]] = {}
        for name, phrases in listed.items():
            for phrase in filter(None, map(str.strip, phrases.split(";"))):
                self._learn(name, tuple(_step(word, language) for word in phrase.split()))

    def _learn(self, name: str, steps: tuple[Step, ...]) -> None:
        for lemma in steps[0][0]:
            self._by_lemma.setdefault(lemma, []).append((name, steps))
        for form in steps[0][1]:
            self._by_form.setdefault(form, []).append((name, steps))

    def find(self, text: Sequence[Said]) -> Iterator[Hit]:
        """Every phrase that stands in these words, in their order; of one name the longest at each place."""
        for first, word in enumerate(text):
            found: dict[str, int] = {}
            begun = [each for lemma in word.lemmas for each in self._by_lemma.get(lemma, ())]
            for name, steps in [*begun, *self._by_form.get(word.form, ())]:
                after = _walk(text, first, steps)
                if after > found.get(name, -1):
                    found[name] = after
            yield from (Hit(name, first, after) for name, after in found.items() if after > 0)


def _step(word: str, language: str) -> Step:
    if word == GAP:
        return frozenset(), frozenset()
    lemmas, forms = set[str](), set[str]()
    for one in word.split("/"):
        if one.startswith("="):
            forms.add(words.fold(one[1:]))
        else:
            lemmas.update(lemmas_of(words.fold(one), language))
    return frozenset(lemmas), frozenset(forms)


def _walk(text: Sequence[Said], at: int, steps: Sequence[Step]) -> int:
    """Behind which word the phrase ends that begins here; -1 where it does not stand here."""
    for place, (lemmas, forms) in enumerate(steps):
        if not lemmas and not forms:
            rest = steps[place + 1 :]
            reach = range(at, min(at + WIDEST + 1, len(text)))
            return next((after for start in reach if (after := _walk(text, start, rest)) > 0), -1)
        if at >= len(text) or not (text[at].form in forms or not lemmas.isdisjoint(text[at].lemmas)):
            return -1
        at += 1
    return at
