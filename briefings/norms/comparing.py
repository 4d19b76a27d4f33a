"""How two wordings differ, and whether that is more than printing."""

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
# A ligature that was lost in printing leaves a full stop inside a word: "inf.icting".
MISSET = re.compile(r"[^\W\d_]+\.[^\W\d_]+")
LOST = 2  # letters that one lost ligature may have held


WORD = re.compile(r"(?<![\w.,])-?\d+(?:[.,:/-]\d+)*|\d+|[^\W\d_]+|(?<=\w)/(?=\w)")
# Soft, or between letters, with or without the end of a line behind it.
HYPHEN = re.compile(r"\u00ad|(?<=[^\W\d_])-\s*\n\s*(?=[^\W\d_])|(?<=[^\W\d_])-(?=[^\W\d_])")
DASHES = {ord(mark): "-" for mark in "\u2010\u2011\u2012\u2013\u2212"}
BORDER = "\x1f"


class Change(StrEnum):
    NONE = "none"
    EDITORIAL = "editorial"
    SUBSTANCE = "substance"


class Kind(StrEnum):
    SAME, REMOVED, ADDED = "same", "removed", "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that both wordings have, or only one."""

    kind: Kind
    text: str


def plain(text: str) -> str:
    """Without the marks of a web page around the words: "[Chapter VII](README.md)" is "Chapter VII"."""
    return LINK.sub(r"\1", text)


def skeleton(text: str) -> str:
    """The words and numbers of a text, in order, without case: what is left when everything that printing adds goes.

    A hyphen within a word is printing, a point, a comma or a sign within a number is not; nor is a stroke between two words.
    """
    folded = unicodedata.normalize("NFKC", plain(text)).casefold().translate(DASHES)
    return BORDER + "".join(word + BORDER for word in WORD.findall(HYPHEN.sub("", folded)))


def change(before: str, after: str) -> Change:
    """Whether the words are the same to the letter, the same but for printing, or other words."""
    if before == after:
        return Change.NONE
    if skeleton(before) == skeleton(after) or skeleton(_reset(before, after)) == skeleton(_reset(after, before)):
        return Change.EDITORIAL
    return Change.SUBSTANCE


def _reset(text: str, other: str) -> str:
    """The text with each word that lost a ligature as the other text prints it."""
    words = set(re.findall(r"\w+", other))

    def repaired(found: re.Match[str]) -> str:
        pattern = re.compile(found[0].replace(".", rf"\w{{1,{LOST}}}"))
        return next((word for word in sorted(words) if pattern.fullmatch(word)), found[0])

    return MISSET.sub(repaired, text)


def holds(text: str, quotation: str) -> bool:
    """Whether the quotation stands in the text word for word, however either is printed."""
    wanted = skeleton(quotation)
    return wanted != BORDER and wanted in skeleton(text)


def pieces(before: str, after: str) -> list[Piece]:
    """The two wordings as one, in order: what stayed, what went, what came. By words, so that it can be read."""
    old, new = TOKEN.findall(plain(before)), TOKEN.findall(plain(after))
    found = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece(Kind.SAME, "".join(old[a:b])))
            continue
        if a < b:
            found.append(Piece(Kind.REMOVED, "".join(old[a:b])))
        if c < d:
            found.append(Piece(Kind.ADDED, "".join(new[c:d])))
    return found
