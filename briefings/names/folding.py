"""A key that the spellings of one name share, whichever script and system they are written in.

Cyrillic letters and the letters that stand for them are brought down to the same few. What is folded together is what
these tables tell apart or merge in different ways:

- Ukrainian: Cabinet of Ministers' Resolution 55 of 27 January 2010 (zgh, ie and ye, i for й, no soft sign);
- Russian and Ukrainian: BGN/PCGN 1947 and 2019 systems, GOST R 52535.1-2006 and ICAO Doc 9303 part 3 (passports),
  ISO 9:1995 (š, č, ž), and the German and French press (sch, tsch, w, ou).

Different names of one person in two languages (Олексій, Алексей) are not spellings: they are aliases.
"""

import re
import unicodedata
from functools import lru_cache

CYRILLIC = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "e", "ё": "e", "э": "e", "ж": "Z",
    "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "ы": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "x", "ц": "T", "ч": "C", "ш": "S",
    "щ": "W", "ь": "", "ъ": "", "ю": "u", "я": "a",
})  # fmt: skip
# Capitals are sounds of their own: Z as in zh, C as in ch, S as in sh, T as in ts, W as in shch; x is kh.
LATIN = (
    ("x", "ks"), ("shch", "W"), ("schtsch", "W"), ("stch", "W"), ("tsch", "C"), ("sch", "S"), ("zh", "Z"), ("kh", "x"),
    ("ck", "k"), ("tch", "C"), ("ch", "C"), ("sh", "S"), ("tz", "T"), ("ts", "T"), ("ph", "f"), ("qu", "kv"),
    ("gh", "g"), ("ou", "u"), ("oo", "u"), ("ff", "v"), ("w", "v"), ("h", "g"), ("q", "k"),
)  # fmt: skip
CARON = str.maketrans({"š": "sh", "č": "ch", "ž": "zh", "ß": "ss", "ł": "l", "ı": "i"})
APOSTROPHES = re.compile("['’ʼ`´‘ʹʺ\"]")
WORD = re.compile(r"[^\W\d_]+")
AFTER_LETTERS = ((re.compile("[ijy]+(?=[aeu])"), ""), (re.compile("[ijy]+o"), "e"), (re.compile("[ijy]+"), "i"))


@lru_cache(maxsize=8192)
def words_of(name: str) -> tuple[str, ...]:
    """The keys of a name's words, in its order; initials are single letters."""
    return tuple(key for word in WORD.findall(APOSTROPHES.sub("", plain(name))) if (key := fold(word)))


def plain(text: str) -> str:
    """Small letters in NFC. A dotless or dotted capital I of Turkish is an i."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).replace("İ", "I").casefold())


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """The key of one word in small letters: `bezsmertni` of Безсмертний, Bezsmertnyi and Bezsmertny."""
    word = word.translate(CARON)
    key = "".join(_letters(run) for run in re.findall("[\u0400-\u04ff]+|[^\u0400-\u04ff]+", word))
    for pattern, instead in AFTER_LETTERS:
        key = pattern.sub(instead, key)
    key = key.replace("zs", "s")
    return re.sub(r"(.)\1+", r"\1", key)


def _letters(run: str) -> str:
    if "\u0400" <= run[0] <= "\u04ff":
        return run.translate(CYRILLIC)
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", run) if not unicodedata.combining(mark))
    for letters, sound in LATIN:
        bare = bare.replace(letters, sound)
    return re.sub("c(?![eiy])", "k", bare).replace("c", "T")
