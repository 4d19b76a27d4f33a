"""Is this Ukrainian or Russian? What tells windows-1251 from KOI8-U and both from everything else."""

import math
import re
from collections import Counter

from charset_normalizer import from_bytes
from django.utils.translation import gettext as _

from .errors import ReadingError

# Letters per thousand, Ukrainian parliamentary speech and Russian encyclopaedic text in equal parts.
_EXPECTED = dict(zip(
    "оаниетрвсклдумпіягзьбйчыхюцжшїєщфэёъґ",
    (105, 82, 73, 69, 67, 55, 52, 48, 44, 37, 37, 34, 32, 30, 30, 25, 21, 19, 19, 15, 14, 13, 12, 10, 9, 8, 8, 7, 7, 5,
     4, 4, 3, 2, 1, 1, 1),
    strict=True,
))  # fmt: skip
_LETTER = re.compile("[\u0400-\u04ff]")
_STRANGE = re.compile("[^\x00-\x7fА-Яа-яЁЄІЇҐёєіїґ«»„“”‘’–—…№§\xa0•·°]")
_RISING = re.compile("[а-яёіїєґ][А-ЯЁІЇЄҐ]")
_RIVALS = ("cp1251", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic")
_READ_HERE = {"cp1251": "cp1251", "koi8_u": "koi8-u"}
_SAMPLE = 1 << 16

FEWEST_LETTERS = 40
_FEWEST_IN_LINE = 6
_LIKE_ENOUGH = 0.75  # cosine with the expected frequencies: right 0.98, the other encoding 0.65, any other 0.5
_UNLIKE = 0.5


def sure_encoding(data: bytes) -> str | None:
    """``cp1251`` or ``koi8-u`` if the letters of ``data`` leave no doubt, else None.

    Raises ReadingError for a line that is in another encoding than the rest.
    """
    page = _densest(data)
    name = _best_reading(page)
    if name not in _READ_HERE or not _seconded(page, name) or _decoded(data, name) is None:
        return None
    _refuse_mixed(data, name)
    return _READ_HERE[name]


def is_scrambled(text: str) -> bool:
    """True where the letters of a text already decoded are those of another encoding.

    Windows-1251 and KOI8-U taken for each other turn small letters into capitals, and capitals into small ones.
    """
    letters = _letters(text)
    if letters.total() < 2 * FEWEST_LETTERS:
        return False
    capitals = sum(letter.isupper() for letter in _LETTER.findall(text))
    if 2 * capitals > letters.total() and _RISING.search(text):
        return _likeness(letters) < _LIKE_ENOUGH
    return letters.total() >= 5 * FEWEST_LETTERS and _likeness(letters) < _UNLIKE


def _densest(data: bytes) -> bytes:
    """The lines with bytes outside ASCII, up to a page; without a few in UTF-8, which are refused later."""
    lines = [line for line in data.splitlines() if not line.isascii()]
    others = [line for line in lines if not _is_utf8(line)]
    return b"\n".join(others if 2 * len(others) > len(lines) else lines)[:_SAMPLE]


def _best_reading(page: bytes) -> str:
    """The one encoding in which a page reads well, with the fewest strange signs; empty if there is none, or two."""
    strange: dict[int, dict[str, str]] = {}
    for name in _RIVALS:
        text = _decoded(page, name)
        if text and _reads_well(text):
            strange.setdefault(len(_STRANGE.findall(text)), {})[text] = name
    best = strange[min(strange)] if strange else {}
    return next(iter(best.values())) if len(best) == 1 else ""


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _reads_well(text: str) -> bool:
    """Enough letters, as frequent as they should be, capitals first, hardly any sign that is no letter."""
    letters = _letters(text)
    return letters.total() >= FEWEST_LETTERS and _likeness(letters) >= _LIKE_ENOUGH and _is_clean(text)


def _is_clean(text: str) -> bool:
    """At most one strange sign, or capital after a small letter, in fifty letters; one in a short line is none."""
    allowed = len(_LETTER.findall(text)) // 50 + 1
    return len(_STRANGE.findall(text)) <= allowed and len(_RISING.findall(text)) <= allowed


def _letters(text: str) -> Counter[str]:
    return Counter(_LETTER.findall(text.lower()))


def _likeness(letters: Counter[str]) -> float:
    """Cosine of the angle between these frequencies and the expected ones: 1 is the same."""
    product = sum(count * _EXPECTED.get(letter, 0) for letter, count in letters.items())
    length = math.hypot(*letters.values()) * math.hypot(*_EXPECTED.values())
    return product / length if length else 0.0


def _seconded(page: bytes, name: str) -> bool:
    """charset-normalizer, asked to choose among the same encodings, says the same."""
    best = from_bytes(page, cp_isolation=[*_RIVALS, "utf_8"]).best()
    return best is not None and best.encoding == name


def _refuse_mixed(data: bytes, name: str) -> None:
    """Raise ReadingError for a line that is UTF-8, or whose letters are likelier in the other encoding."""
    other = "koi8_u" if name == "cp1251" else "cp1251"
    for number, line in enumerate(data.split(b"\n"), start=1):
        if not line.isascii() and (_is_utf8(line) or _fits_better(line, other, name)):
            raise ReadingError(_("this line is in another encoding than the rest of the file"), line=number)


def _is_utf8(line: bytes) -> bool:
    """Three letters of windows-1251 or KOI8-U are valid UTF-8 by chance in no word of these languages."""
    return sum(byte > 127 for byte in line) >= _FEWEST_IN_LINE and _decoded(line, "utf-8") is not None


def _fits_better(line: bytes, other: str, name: str) -> bool:
    """Are the letters of a line clearly those of the other encoding? The fewer there are, the clearer it must be."""
    text = line.decode(name)
    letters = _letters(text)
    if letters.total() < _FEWEST_IN_LINE:
        return False
    gain = _likeness(_letters(_decoded(line, other) or "")) - _likeness(letters)
    return gain > (2 / letters.total() if _is_clean(text) else 0)
