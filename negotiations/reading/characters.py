"""Characters that a record must not hold, and those a reader must be able to see.

Speech is kept as it is or refused, never repaired. Only labels, which we show as names, are made visible.
"""

import re
import unicodedata

from django.utils.translation import gettext as _

from .errors import ReadingError

# PostgreSQL stores no NUL, UTF-8 no surrogate, XML 1.0 (section 2.2) none of these.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

# Invisible, directional, private or standing for a lost character: legal in speech, worth a remark.
_ODD = re.compile(
    "[\x80-\x9f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff"
    "\ufeff\uffa0\ufff9-\ufffd\U000e0000-\U000effff\U000f0000-\U0010fffd]"
)

# Text of another encoding: UTF-8 read as windows-1251, then Cyrillic read as a Western encoding.
_MISREAD = re.compile(
    "(?:[РС][\u0402-\u040f\u0452-\u045f\u2018-\u203a\u20ac\u2116\u2122\xa0-\xbbІіҐґ]){5}"
    "|[\xc0-\xff][\xa0-\xff\u0152-\u017e\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{5}"
)

# The characters that need no second look: none is refused or odd, and no misread word is without others.
# A run of these is measured four times as fast as any of the others is sought.
_PLAIN = (
    "[\u0410-\u044fЁЄІЇЎёєіїўҐґ\\x20-\\x7e\n\t\r\xa0-\xaf\xb1-\xb4\xb6-\xbf\u0100-\u03ff"
    "\u2010-\u2019\u201b-\u2027\u2030-\u205e\u2070-\u27ff]*"
)
_plain_run = re.compile(_PLAIN).match

_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def is_plain(text: str) -> bool:
    """True for text of which ``refuse_unfit`` has nothing to say: most text, quickly told."""
    run = _plain_run(text)
    return run is not None and run.end() == len(text)


def refuse_unfit(text: str, line: int | None) -> str | None:
    """Raise ReadingError where ``text`` cannot be kept; return an odd character in it as ``U+202E``, or None."""
    if is_plain(text):
        return None
    if found := _REFUSED.search(text):
        if line is not None:
            line += text.count("\n", 0, found.start())
        raise ReadingError(_("the character %(code)s cannot be kept") % {"code": code(found[0])}, line=line)
    if found := _MISREAD.search(text):
        raise ReadingError(
            _("“%(text)s” looks like text read in a wrong encoding before it was saved")
            % {"text": excerpt(text[found.start() :])},
            line=line,
        )
    found = _ODD.search(text)
    return code(found[0]) if found else None


def code(character: str) -> str:
    """``U+202E`` for a character."""
    return f"U+{ord(character):04X}"


def is_unseen(character: str) -> bool:
    """True for a character that shows nothing or steers how others are shown."""
    if character.isascii():
        return not character.isprintable()
    return (
        unicodedata.category(character) in _UNSEEN
        or character in _BLANK_LETTERS
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
    )


def visible(text: str) -> str:
    """``text`` with every unseen character as ``‹U+202E›``."""
    if text.isprintable() and text.isascii():
        return text
    return "".join(f"‹{code(character)}›" if is_unseen(character) else character for character in text)


def excerpt(text: str, longest: int = 40) -> str:
    """The first characters of foreign text, safe to print in a message."""
    return visible(text[:longest]) + ("…" if len(text) > longest else "")
