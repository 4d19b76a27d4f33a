"""The training negotiation of the demo: cast, frame, the sittings' lines and the notes behind them, as plain data.

Everything and everyone here is invented; only the treaties cited are real. Nothing touches the database:
the loader that tells the story through the actions reads these constants and `load_record`, `load_earlier`, `load_notes`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

Side = Literal["ours", "counterpart", "mediator"]
Role = Literal["leader", "head", "delegate", "adviser", "analyst", "recorder", "interpreter", "press", "auditor"]
Language = Literal["en", "uk", "ru"]
State = Literal["planned", "open", "closed"]
Address = Literal["room", "back_office", "all"]
Priority = Literal["routine", "urgent", "flash"]

HERE = Path(__file__).parent
UNREADY = "The mediator has asked both sides to begin today."


@dataclass(frozen=True, slots=True)
class Frame:
    """What the delegation is formed for, and the zone its clock shows."""

    negotiation: str
    delegation: str
    our_party: str
    venue_zone: str
    talks_opened_at: datetime


@dataclass(frozen=True, slots=True)
class Party:
    name: str
    side: Side


@dataclass(frozen=True, slots=True)
class Seat:
    """A place on our roster. `initials` are unique in the delegation."""

    key: str
    role: Role
    name: str
    post: str
    initials: str
    language: Language

    @property
    def email(self) -> str:
        return f"{self.role}.{self.key}@anteroom.example"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice in the record. `name` is the printed one; `seat` the key of our seat, if ours; `hotkey` 1..9."""

    key: str
    name: str
    title: str
    party: str
    language: Language
    seat: str | None = None
    hotkey: int | None = None


@dataclass(frozen=True, slots=True)
class Point:
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class Round:
    number: int
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """`pauses` are the lines after which the sitting was suspended and then resumed; `record` the file of its lines."""

    round: int
    number: int
    title: str
    state: State
    opens_at: datetime
    closed_at: datetime | None = None
    record: str | None = None
    pauses: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One turn as spoken: `seq` counts from 1 in its sitting, `point` is the point of contention it belongs to."""

    seq: int
    speaker: str
    key: str
    delegation: str
    language: Language
    text: str
    started_at: datetime
    tactic: tuple[str, ...] = ()
    point: int | None = None


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """A seat marks a note as seen `delay` lines after it was sent."""

    seat: str
    delay: int


@dataclass(frozen=True, slots=True)
class Note:
    """Sent once line `after` of the live sitting is spoken; `reply_to` is the `number` of an earlier note."""

    number: int
    after: int
    author: str
    to: Address
    priority: Priority
    language: Language
    text: str
    acknowledged_by: tuple[Acknowledgement, ...] = ()
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    parties: tuple[Party, ...]
    seats: tuple[Seat, ...]
    speakers: tuple[Speaker, ...]

    def seat(self, key: str) -> Seat:
        """The seat with this key; KeyError if there is none."""
        return {seat.key: seat for seat in self.seats}[key]

    def speaker(self, key: str) -> Speaker:
        """The speaker with this key; KeyError if there is none."""
        return {speaker.key: speaker for speaker in self.speakers}[key]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


FRAME = Frame("Karst talks", "Delegation of Arvelia", "Arvelia", "Europe/Vienna", at("2026-04-14T10:30+02:00"))

CAST = Cast(
    parties=(Party("Arvelia", "ours"), Party("Tessaria", "counterpart"), Party("Elmark", "mediator")),
    seats=(
        Seat("rostan", "leader", "Helena Rostan", "State Secretary for Foreign Affairs", "HR", "uk"),
        Seat("severan", "head", "Danylo Severan", "Ambassador at large, head of delegation", "DS", "uk"),
        Seat("talen", "delegate", "Mira Talen", "Commissioner for Prisoners and Missing Persons", "MT", "en"),
        Seat("doran", "delegate", "Ostap Doran", "Colonel, General Staff", "OD", "uk"),
        Seat("astor", "adviser", "Levko Astor", "Legal Adviser, treaty law", "LA", "en"),
        Seat("leyn", "analyst", "Solomia Leyn", "Senior analyst, positions and terms", "SL", "uk"),
        Seat("ignar", "analyst", "Pavlo Ignar", "Analyst, figures and lists", "PI", "en"),
        Seat("lusk", "recorder", "Iryna Lusk", "First recorder", "IL", "uk"),
        Seat("bekker", "recorder", "Theo Bekker", "Second recorder", "TB", "en"),
        Seat("joris", "interpreter", "Nina Joris", "Interpreter to the delegation", "NJ", "en"),
        Seat("lind", "press", "Yarema Lind", "Spokesman", "YL", "uk"),
        Seat("trask", "auditor", "Emil Trask", "Inspector of records", "ET", "en"),
    ),
    speakers=(
        Speaker("lomen", "A. Lomen", "Ambassador, chair of the talks", "Elmark", "en", hotkey=1),
        Speaker("severan", "D. Severan", "Head of delegation", "Arvelia", "uk", "severan", 2),
        Speaker("talen", "M. Talen", "Commissioner for Prisoners", "Arvelia", "en", "talen", 3),
        Speaker("doran", "O. Doran", "Colonel", "Arvelia", "uk", "doran", 4),
        Speaker("varga", "I. Varga", "Head of delegation", "Tessaria", "ru", hotkey=5),
        Speaker("terk", "R. Terk", "General", "Tessaria", "ru", hotkey=6),
        Speaker("korben", "E. Korben", "Legal counsel", "Tessaria", "ru", hotkey=7),
        Speaker("pasker", "L. Pasker", "Office for Detained Persons", "Tessaria", "ru", hotkey=8),
        Speaker("marl", "S. Marl", "Deputy head, protocol and procedure", "Tessaria", "ru", hotkey=9),
        Speaker("ramm", "F. Ramm", "Counsellor, economy and press", "Tessaria", "en"),
        Speaker("aurel", "J. Aurel", "Secretary of the talks", "Elmark", "en"),
        Speaker("joris", "N. Joris", "Interpreter", "Arvelia", "en", "joris"),
    ),
)

POINTS = (
    Point(1, "Ceasefire: hour, line and scope"),
    Point(2, "Monitoring and verification"),
    Point(3, "Definitions"),
    Point(4, "Prisoners of war: all for all"),
    Point(5, "Return of children and civilians"),
    Point(6, "Humanitarian corridor and repairs"),
    Point(7, "Next sitting and statement"),
)

ROUNDS = (
    Round(1, "Preliminary round", "Karst House, Karstein"),
    Round(2, "Second round", "Karst House, Karstein"),
)

EARLIER = Sitting(
    round=1, number=1, title="Rules, words, agenda", state="closed", record="earlier.jsonl", pauses=(13,),
    opens_at=at("2026-04-14T11:00+02:00"), closed_at=at("2026-04-14T12:15+02:00"),
)  # fmt: skip
LIVE = Sitting(
    round=2, number=1, title="The seven points", state="open", record="record.jsonl", pauses=(103,),
    opens_at=at("2026-05-12T13:10+02:00"),
)  # fmt: skip
NEXT = Sitting(2, 2, "The points left open", "planned", at("2026-05-13T10:00+02:00"))
SITTINGS = (EARLIER, LIVE, NEXT)

TACTICS = (
    "delay", "topic_mixing", "redefinition", "ultimatum", "numbers",
    "false_citation", "linkage", "flattery", "threat", "deadline",
)  # fmt: skip


def load_record() -> tuple[Line, ...]:
    """The lines of the live sitting, in order."""
    return tuple(map(_line, _rows("record.jsonl")))


def load_earlier() -> tuple[Line, ...]:
    """The lines of the closed first sitting, in order."""
    return tuple(map(_line, _rows("earlier.jsonl")))


def load_notes() -> tuple[Note, ...]:
    """The notes between room and back office during the live sitting, in the order they are sent."""
    return tuple(map(_note, _rows("notes.jsonl")))


def _rows(name: str) -> Iterator[dict[str, Any]]:
    with (HERE / name).open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _line(row: dict[str, Any]) -> Line:
    return Line(**{**row, "started_at": at(row["started_at"]), "tactic": tuple(row.get("tactic", ()))})


def _note(row: dict[str, Any]) -> Note:
    return Note(**{**row, "acknowledged_by": tuple(Acknowledgement(**ack) for ack in row["acknowledged_by"])})
