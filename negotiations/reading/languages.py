"""The language of a line: what the file says, or else what its letters tell."""

import re

from django.utils.translation import gettext as _

from .characters import excerpt
from .errors import ReadingError

UNKNOWN = "und"

# BCP 47 (RFC 5646 section 2.1): the primary subtag, then what we do not keep.
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")
_NAMES = {
    "arabic": "ar", "belarusian": "be", "chinese": "zh", "english": "en", "french": "fr", "german": "de",
    "polish": "pl", "romanian": "ro", "russian": "ru", "spanish": "es", "turkish": "tr", "ukrainian": "uk",
}  # fmt: skip

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\xc0-\u024f]")
_ENOUGH = 2000  # characters


def primary(tag: object, line: int) -> str:
    """``uk`` for ``uk-UA``; also for a language's English name. Raises ReadingError."""
    if isinstance(tag, str):
        if match := _TAG.fullmatch(tag):
            return match[1].lower()
        if named := _NAMES.get(tag.strip().casefold()):
            return named
    shown = excerpt(tag) if isinstance(tag, str) else type(tag).__name__
    raise ReadingError(_("“%(tag)s” is not a language tag (BCP 47)") % {"tag": shown}, line=line)


def told_by_letters(text: str) -> str | None:
    """uk, ru, be or en from script and letters; None where they do not tell."""
    text = text[:_ENOUGH]
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    if latin > cyrillic:
        return "en" if text.isascii() or _mostly_ascii(text) else None
    if not cyrillic:
        return None
    return _cyrillic_language(text.lower())


def _mostly_ascii(text: str) -> bool:
    """English borrows a letter now and then; one in fifty is another language."""
    letters = _LATIN.findall(text)
    return sum(not letter.isascii() for letter in letters) * 50 < len(letters)


def _cyrillic_language(lower: str) -> str | None:
    if "ў" in lower:
        return "be"
    ukrainian = sum(map(lower.count, "їієґ"))
    russian = sum(map(lower.count, "ыэёъ"))
    if ukrainian == russian:
        return None
    return "uk" if ukrainian > russian else "ru"


class Guess:
    """Languages of the lines of one file that does not say them.

    A line whose letters do not tell ("Дякую.") is in the language its speaker used last, else the last one
    heard, else the one the file's first page is in.
    """

    def __init__(self, first_page: str) -> None:
        self._last = told_by_letters(first_page) or UNKNOWN
        self._by_speaker: dict[str | None, str] = {}

    def language(self, text: str, speaker: str | None) -> str:
        """The language of ``text``, or ``und``."""
        told = told_by_letters(text)
        if told is None:
            return self._by_speaker.get(speaker, self._last)
        self._last = told
        self._by_speaker[speaker] = told
        return told
