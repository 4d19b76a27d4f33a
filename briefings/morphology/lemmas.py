"""From words to the terms that are stored and looked for: by lemma in Ukrainian, Russian and English.

A *term* is a letter for the line's language, a dot, and a reading (see `lexicons`) or, in any other language and
for numbers and symbols, the form: "u.перемирʼя", "e.hold", "x.accord". The letter keeps the lists of the index
short: «в» is in a third of all Russian lines and, apart from them, of all Ukrainian ones.

The script decides before the language of the line does: "ceasefire" inside a Ukrainian line is English.
"""

import functools
from collections.abc import Callable
from typing import Final, NamedTuple

from briefings.morphology import lexicons, words

LETTERS: Final = {"uk": "u.", "ru": "r.", "en": "e.", "": "x."}
"""What the terms of a line begin with; "" is every other language."""
LONGEST_JOIN: Final = 8
"""Parts that a joined word may have to be stored whole as well ("S/2014/189": three)."""
LONGEST_RAW: Final = words.MAX_FORM * LONGEST_JOIN
"""Characters of a joined word that are looked at."""


class Terms(NamedTuple):
    """The terms of one word of a text: those of its parts in order, and that of the whole, "" for a single part."""

    parts: tuple[str, ...]
    whole: str


def lemmas(text: str, language: str) -> list[str]:
    """Return the words of `text` by lemma, in order, with repetitions; joined words follow, whole, at the end.

    "The cease-fire holds" gives the, cease, fire, hold, ceasefire. `language` is a BCP 47 tag.
    """
    parts, wholes = split_terms(text, language)
    return [term[2:] for term in parts + wholes]


def split_terms(text: str, language: str) -> tuple[list[str], list[str]]:
    """Return the terms of `text` in order, and apart from them those of its joined words."""
    raw_words = words.raw_words(text)
    if max(map(len, raw_words), default=0) > LONGEST_RAW:
        raw_words = [raw[:LONGEST_RAW] for raw in raw_words]
    found = list(map(reader(primary_language(language)), raw_words))
    return [term for terms in found for term in terms[0]], [terms[1] for terms in found if terms[1]]


def primary_language(language: str) -> str:
    """Return "uk", "ru" or "en" if that is the primary subtag of a BCP 47 tag (RFC 5646), else ""."""
    primary = language[:8].replace("_", "-").partition("-")[0].lower()
    return primary if primary in LETTERS else ""


@functools.cache
def reader(language: str) -> Callable[[str], Terms]:
    """Return the function from a word, as `words.scan` finds it, to its terms; one bounded cache a language."""
    return functools.lru_cache(maxsize=2**16)(functools.partial(_terms, language))


def _terms(language: str, raw: str) -> Terms:
    forms = [form for form in map(words.fold, words.raw_parts(raw)) if form]
    whole = words.fold(raw) if 1 < len(forms) <= LONGEST_JOIN else ""
    return Terms(tuple(term(form, language) for form in forms), whole and term(whole, language))


def term(form: str, language: str) -> str:
    """Return the term under which a word of this form is stored, in a line in `language`."""
    lexicon = _lexicon(form, language)
    return LETTERS[language] + (lexicons.reading(lexicon, form) if lexicon else form)


def alternatives(form: str, language: str) -> frozenset[str]:
    """Return all terms that a search for `form` has to find in lines in `language`."""
    lexicon = _lexicon(form, language)
    readings = lexicons.readings(lexicon, form) if lexicon else {form}
    return frozenset(LETTERS[language] + reading for reading in readings)


def _lexicon(form: str, language: str) -> str:
    """Return whose dictionary to ask for `form`, or "" for none."""
    if not language or any(character.isdigit() for character in form):
        return ""
    if "Ѐ" <= form[:1] <= "ӿ":
        return language if language in lexicons.OTHER else "uk"
    return "en" if "a" <= form[:1] <= "z" else ""
