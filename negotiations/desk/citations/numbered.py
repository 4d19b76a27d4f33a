"""Documents by symbol, resolutions by number, and acts by date: what is read from their digits."""

import re
from collections.abc import Iterator
from typing import Final

from negotiations.desk.citations.citation import Citation
from negotiations.desk.citations.patterns import ACT, FURTHER, RESOLUTION, SYMBOL

_ASSEMBLY: Final = ("general assembly", "unga", "assembly", "генерал", "гена", "га")
_RIGHTS: Final = "human rights"
_SLIPPED = str.maketrans({"l": "1", " ": "", "А": "A", "С": "S"})
_SMALLEST: Final = 100
"""A smaller number after "resolution" is taken for one only where a body, a year or "No." stands by it."""
_DIGIT = re.compile(r"\d")


def symbols(text: str) -> Iterator[Citation]:
    """S/2014/189, A/68/PV.80, S/RES/2202 (2015), as printed: a slip of one letter is read as what was meant."""
    for match in SYMBOL.finditer(text):
        if not _DIGIT.search(match[0]):
            continue
        printed = match[0].partition("(")[0].rstrip().rstrip(".-")
        end = match.end() if "(" in match[0] else match.start() + len(printed)
        session = f"({match['session']})" if match["session"] else ""
        yield Citation(match.start(), end, symbol=_symbol(printed) + session, year=_year(match["year"]))


def _symbol(printed: str) -> str:
    symbol = printed.translate(_SLIPPED) if re.match(r"[S8СAА]/", printed) else printed.replace(" ", "")
    if symbol.startswith("8/"):
        symbol = f"S/{symbol[2:]}"
    return re.sub(r"^S/PVI(?=\d)", "S/PV.1", symbol)


def resolutions(text: str) -> Iterator[Citation]:
    """Of the Security Council by a plain number, of the General Assembly by session and number, as `S/RES/2202`."""
    for match in RESOLUTION.finditer(text):
        body = (match["before"] or match["within"] or match["after"] or "").lower()
        certain = body or match["sign"] or match["year"] or match["session"] or "/" in match["first"]
        if not certain and int(match["first"]) < _SMALLEST:
            continue
        yield _resolution(match, match.start(), body)
        if match["word"].lower() in {"resolution", "резолюция", "резолюція"}:
            continue
        following = match
        while further := FURTHER.match(text, following.end()):
            yield _resolution(further, further.start("first"), body)
            following = further


def _resolution(match: re.Match[str], start: int, body: str) -> Citation:
    number, session = match["first"].upper(), match["session"]
    of_assembly = "/" in number or session or body.removeprefix("un ").startswith(_ASSEMBLY)
    organ = "A/HRC" if _RIGHTS in body else "A" if of_assembly else "S"
    symbol = f"{organ}/RES/{number}" + (f"({session.upper()})" if session else "")
    return Citation(start, match.end(), symbol=symbol, year=_year(match["year"]))


def acts(text: str) -> Iterator[Citation]:
    """Acts that have no more of a name than what they are and when they were made."""
    for match in ACT.finditer(text):
        year = match["of"] or match["the"] or match["dated"]
        start = match.start() + (4 if match["the"] else 0)
        yield Citation(start, match.end(), year=_year(year))


def _year(printed: str | None) -> int | None:
    return int(printed) if printed else None
