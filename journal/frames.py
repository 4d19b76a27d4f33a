"""What a client may send: a closed list of tiny frames, and what the server says besides entries.

Writes go by HTTP; nothing a client sends here can change the record.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

LARGEST = 2048
FURTHEST = 2**53


class BadFrame(Exception):
    """A frame that is not in the list; the text is told to the client and the socket lives on."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The reader has seen the journal of each compartment up to a position."""

    cursors: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Typing:
    """The reader is typing."""


def parse(text: str | None) -> Seen | Typing:
    """Read a client's frame; raises BadFrame for anything but the two kinds above."""
    if text is None:
        raise BadFrame("only text frames are understood")
    if len(text) > LARGEST:
        raise BadFrame(f"a frame has at most {LARGEST} characters")
    return _known(_decode(text))


def _decode(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse, parse_float=_refuse)
    except (ValueError, RecursionError) as error:
        raise BadFrame("this is not JSON that is understood here") from error


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)


def _known(frame: Any) -> Seen | Typing:
    if frame == {"typing": True} and frame["typing"] is True:
        return Typing()
    if isinstance(frame, dict) and frame.keys() == {"seen"}:
        return Seen(_cursors(frame["seen"]))
    raise BadFrame("a client may send seen and typing")


def _cursors(found: Any) -> Mapping[str, int]:
    if not isinstance(found, dict) or not 0 < len(found) <= 8 or not all(map(_is_cursor, found.items())):
        raise BadFrame("seen takes up to eight journals, each with a position")
    return found


def _is_cursor(item: tuple[str, Any]) -> bool:
    name, position = item
    return len(name) <= 16 and type(position) is int and 0 <= position < FURTHEST


def since(text: str) -> dict[str, int]:
    """Read `record:120,caucus:88`: the positions after which a client wants to go on; BadFrame if it is not that."""
    found: dict[str, int] = {}
    for part in filter(None, text.split(",")):
        name, _, number = part.partition(":")
        if not (number.isascii() and number.isdigit() and len(number) <= 16) or name in found or len(found) >= 8:
            raise BadFrame("since takes journal:position, each journal once")
        found[name] = int(number)
    return found


def error(code: str, message: str) -> str:
    return json.dumps({"error": {"code": code, "message": message}}, separators=(",", ":"))


def hello(now: str, heads: Mapping[str, int], seat: str, beat: int) -> str:
    """The first frame: the server's time, how far each readable journal goes, whose seat this is, and within how
    many seconds there is always a pulse.
    """
    return json.dumps({"hello": {"now": now, "heads": heads, "seat": seat, "beat": beat}}, separators=(",", ":"))


def told_to(beat: Mapping[str, Any], compartments: Collection[str]) -> dict[str, Any]:
    """What a reader of these compartments hears of a gate's pulse: nothing about the others."""
    typing = {seat for name, seats in beat["typing"].items() if name in compartments for seat in seats}
    seen = {name: seats for name, seats in beat["seen"].items() if name in compartments}
    return {"present": beat["present"], "typing": sorted(typing), "seen": seen}


def pulse(now: str, beat: Mapping[str, Any]) -> str:
    return json.dumps({"pulse": {"now": now, **beat}}, separators=(",", ":"))
