"""Letters that look alike in two alphabets: «пeремиpʼя» with a Latin e and p is the Ukrainian word in disguise.

Pairs are those that Unicode's confusables (UTS 39) give for the letters of Ukrainian, Russian and English, in both
cases as far as a reader could be deceived.
"""

import re
from typing import Final

_LATIN: Final = "AaBCcEeHIiJjKkMOoPpSsTXxYyÏï"
_CYRILLIC: Final = "АаВСсЕеНІіЈјКкМОоРрЅѕТХхУуЇї"
_GREEK: Final = "ΑΒΕΗΙΚΜΝΟοΡΤΧΥ"
_GREEK_AS_CYRILLIC: Final = "АВЕНІКМNОоРТХУ"
_GREEK_AS_LATIN: Final = "ABEHIKMNOoPTXY"
TO_CYRILLIC: Final = str.maketrans(_LATIN + _GREEK, _CYRILLIC + _GREEK_AS_CYRILLIC)
TO_LATIN: Final = str.maketrans(_CYRILLIC + _GREEK, _LATIN + _GREEK_AS_LATIN)
_latin = re.compile("[A-Za-z\u00c0-\u024f]")
_cyrillic = re.compile("[\u0400-\u052f]")
_greek = re.compile("[\u0370-\u03ff]")


def unmasked(word: str, language: str) -> list[str]:
    """What the word may be read as, with all its letters of one alphabet; nothing for a word that is what it seems.

    `language` is "uk", "ru", "en" or "". A word of one alphabet is doubted only where the line is in the other.
    """
    if word.isascii() and language in {"en", ""}:
        return []
    scripts = [bool(script.search(word)) for script in (_latin, _cyrillic, _greek)]
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    read = [
        *([cyrillic] if cyrillic != word and not _latin.search(cyrillic) and not _greek.search(cyrillic) else []),
        *([latin] if latin != word and not _cyrillic.search(latin) and not _greek.search(latin) else []),
    ]
    if sum(scripts) > 1:
        return read
    strange = scripts[0] if language in {"uk", "ru"} else scripts[1] if language == "en" else False
    return read if strange else []
