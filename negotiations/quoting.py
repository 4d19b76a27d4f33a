"""A line of the record as it is quoted: its words as they read now, its citation, and where the journal seals it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from journal import queries as journals
from negotiations.desk.contradictions import Place, compare
from negotiations.desk.passages import passage
from negotiations.desk.telling import read
from negotiations.models import Correction, Utterance
from teams.compartments import RECORD
from teams.models import Seat


@dataclass(frozen=True, slots=True)
class Quoted:
    """`version` 0 is the line as first recorded, n its n-th correction; `text` is `[start, end)` of that version.

    `leaf` is the hash (hex) under which `position` of the record's journal seals the version; `said_on` a day (ISO).
    """

    citation: str
    version: int
    position: int
    leaf: str
    speaker: str
    side: str
    language: str
    said_on: str
    text: str
    start: int
    end: int
    cut_before: bool
    cut_after: bool

    @property
    def words(self) -> str:
        """In one line, as it travels where there is only text."""
        text = f"{'… ' if self.cut_before else ''}{self.text}{' …' if self.cut_after else ''}"
        return f"“{text}” ({self.speaker}, {self.citation})"


def newest(line: Utterance) -> Utterance | Correction:
    """The line as it reads now."""
    return line.latest or line


def leaves(seat: Seat, lines: Iterable[Utterance]) -> dict[int, str]:
    """The hashes of the lines as they read now, by their positions."""
    positions = [newest(line).position for line in lines]
    journal = journals.journals(seat.scope, [RECORD]).get()
    found = journals.entries_at(journal.pk, positions).values_list("position", "leaf")
    return {position: bytes(leaf).hex() for position, leaf in found}


def quoted(line: Utterance, places: Sequence[Place], leaf: str, zone: str) -> Quoted:
    """A line, or of a long one the passage with most of the places; the day is the venue's."""
    version, speaker = newest(line), line.speaker.placed
    start, end = passage(version.text, places)
    return Quoted(
        citation=line.citation, version=line.latest.number if line.latest else 0, position=version.position, leaf=leaf,
        speaker=line.speaker.name, side=speaker.party.side if speaker.party else "", language=line.language,
        said_on=line.said_at.astimezone(ZoneInfo(zone)).date().isoformat(), text=version.text[start:end],
        start=start, end=end, cut_before=start > 0, cut_after=end < len(version.text.rstrip()),
    )  # fmt: skip


def side_by_side(seat: Seat, one: Utterance, other: Utterance) -> list[Quoted]:
    """Two lines as a card shows them, the one that was said first first."""
    lines = sorted((one, other), key=lambda line: (line.sitting.round.number, line.sitting.number, line.number))
    first, second = (read(newest(line).text, line.language) for line in lines)
    likeness = compare(first, second, {})
    shared = (likeness.now, likeness.then) if likeness else ((), ())
    hashes, zone = leaves(seat, lines), seat.delegation.venue_zone
    return [
        quoted(line, places, hashes[newest(line).position], zone) for line, places in zip(lines, shared, strict=True)
    ]
