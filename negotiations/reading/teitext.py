"""Text, language and times in TEI elements (TEI P5 chapter 8, "Transcriptions of speech")."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from .clock import read_date_and_time, read_wall_time
from .errors import ReadingError
from .lines import Moment

TEI = "http://www.tei-c.org/ns/1.0"
XINCLUDE = "http://www.w3.org/2001/XInclude"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# What stands between the words and is not spoken by the speaker (TEI P5 section 8.3.3, and notes).
ASIDES = frozenset(("note", "vocal", "kinesic", "incident", "gap", "writing", "shift", "pause"))
_TOKENS = ("w", "pc")
_BREAKS = ("lb", "pb", "cb")

Element = Any  # lxml's own type is private and knows tags only as text, which those of comments are not


def local_name(element: Element) -> str:
    """The name of an element in TEI's namespace or in none; empty for anything else."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.removeprefix("{" + TEI + "}") if tag.startswith("{" + TEI + "}") or tag[0] != "{" else ""


def words(text: str) -> str:
    """``text`` with each run of XML white space as one space; other spaces are kept (XML 1.0 section 2.3)."""
    return " ".join(part for part in text.replace("\t", " ").replace("\r", " ").replace("\n", " ").split(" ") if part)


def speech(element: Element) -> str:
    """The raw text spoken in an element: without notes, noises and comments."""
    return "".join(_spoken(element))


def parts(utterance: Element) -> Iterator[tuple[str | None, str]]:
    """Language, where the part itself says it, and raw text of each segment of an utterance, and of loose text."""
    yield None, utterance.text or ""
    for child in utterance:
        if _is_spoken(child):
            yield child.get(XML_LANG), speech(child)
        yield None, child.tail or ""


def inherited_language(element: Element) -> str | None:
    """The nearest ``xml:lang`` of an element or of one around it."""
    while element is not None:
        if language := element.get(XML_LANG):
            return str(language)
        element = element.getparent()
    return None


def time_of(note: Element, day: date | None) -> Moment | None:
    """The time a note tells: ``<time when="…">``, or a clock time as its text, on ``day`` if that is known."""
    for child in note:
        if local_name(child) == "time" and (when := child.get("when") or child.get("from")):
            return _moment(when, day)
    return _moment("".join(note.itertext()), day) if note.get("type") == "time" else None


def day_of(element: Element) -> date | None:
    """The day in ``<date when="2022-02-24">``."""
    try:
        return read_date_and_time(element.get("when", "") + "T00:00", 0).date()
    except ReadingError:
        return None


def _moment(written: str, day: date | None) -> Moment | None:
    wall = read_wall_time(written)
    if wall is not None:
        return wall if day is None else datetime.combine(day, datetime.min.time()) + wall
    try:
        return read_date_and_time(written, 0)
    except ReadingError:
        return None


def _is_spoken(element: Element) -> bool:
    return isinstance(element.tag, str) and local_name(element) not in ASIDES


def _spoken(element: Element) -> Iterator[str]:
    """Text of an element and of what is in it; the reader has refused to nest deeper than the stack."""
    yield element.text or ""
    for child in element:
        name = local_name(child)
        if name in _TOKENS:
            yield from _spoken(child)
            yield "" if child.get("join") in ("right", "both") else " "
            continue
        if name in _BREAKS:
            yield " "
        elif _is_spoken(child):
            yield from _spoken(child)
        yield child.tail or ""
