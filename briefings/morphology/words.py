"""Words as they stand in a text, and the form under which search compares them.

A *form* is a word in NFC (Unicode Annex 15), case folded, with one kind of apostrophe and of hyphen, ё
as е, and without characters nobody sees. The text itself is never changed.
"""

import functools
import re
import sys
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

MAX_FORM = 64
"""Characters of a word that count; two longer words are one if they begin alike. Bounds every later step."""

APOSTROPHE = "\u02bc"
"""The apostrophe of a form. A letter to Unicode, so neither database takes it for the end of a string."""

_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef"
_JOINTS = "\\-\u2010\u2011/_'\u2018\u2019`"
_APART = re.compile("[^-\u2010\u2011/_.,]+")
_DROPPED = re.compile(f"[{_UNSEEN}]")
_EQUAL = str.maketrans(
    {"'": APOSTROPHE, "\u2018": APOSTROPHE, "\u2019": APOSTROPHE, "`": APOSTROPHE}
    | {"\u2010": "-", "\u2011": "-", "ё": "е", "\u0300": None, "\u0301": None}
)


class Word(NamedTuple):
    """A run of letters and digits in a text, with its joints: `[start, end)` in code points."""

    start: int
    end: int
    raw: str


def fold(raw: str) -> str:
    """Return the form of `raw`; empty when nothing of it can be seen.

    Stress marks that do not belong to a letter of its own go, so «за́мок» is «замок». At most `MAX_FORM`
    characters are looked at, which keeps normalisation linear under thousands of combining marks.
    """
    raw = raw[:MAX_FORM]
    if raw.isascii():
        form = raw.lower()
    else:
        composed = unicodedata.normalize("NFC", _DROPPED.sub("", raw))
        form = unicodedata.normalize("NFC", composed.casefold())
    return form.translate(_EQUAL).strip(APOSTROPHE)


def scan(text: str) -> Iterator[Word]:
    """Yield the words of `text` in order; «п’ять», "cease-fire" and "S/2014/189" are one word each."""
    for match in _pattern().finditer(text):
        yield Word(match.start(), match.end(), match.group())


def raw_words(text: str) -> list[str]:
    """Return what `scan` yields, without the places: half the time, for the index."""
    found: list[str] = _pattern().findall(text)
    return found


def parts(word: Word) -> list[Word]:
    """Return the parts of a joined word ("cease-fire": "cease", "fire"), or the word alone."""
    return [Word(word.start + m.start(), word.start + m.end(), m.group()) for m in _APART.finditer(word.raw)]


def raw_parts(raw: str) -> list[str]:
    """Return the parts of `raw` without their places."""
    return _APART.findall(raw)


@functools.cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a word. To `re` no combining mark is part of one, and NFD texts are full of them."""
    inside = f"[\\w{_marks()}{_UNSEEN}]+"
    return re.compile(f"{inside}(?:(?:[{_JOINTS}]|(?<=[0-9])[.,](?=[0-9])){inside})*")


def _marks() -> str:
    """Return all combining marks (general category M) as ranges for a character set."""
    marks = [c for c in range(0x300, 0x10000) if unicodedata.category(chr(c))[0] == "M"]
    starts = [c for before, c in zip([0, *marks], marks, strict=False) if c != before + 1]
    ends = [c for c, after in zip(marks, [*marks[1:], sys.maxunicode], strict=True) if after != c + 1]
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in zip(starts, ends, strict=True))
