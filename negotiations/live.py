"""What a live page starts with: the last entries, rendered as the socket will send the next ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from journal import queries as reading
from journal.models import Entry, Journal
from journal.rendering import html
from negotiations import queries
from negotiations.models import Sitting, Utterance
from teams.compartments import CAUCUS, DESK, RECORD
from teams.models import Desk, Seat
from teams.queries import compartments_of

# The room and the leaders glance; the others read back.
LINES = {Desk.ROOM: 12, Desk.LEADER: 12, Desk.BACK_OFFICE: 60, Desk.RECORDER: 60}
NOTES = 60


@dataclass(frozen=True, slots=True)
class Opening:
    """`since` is where the socket goes on: nothing is missing between the page and the first frame."""

    since: str
    record: list[str]
    caucus: list[str] | None
    marked: list[dict[str, Any]]


def opening(seat: Seat, sitting: Sitting, desk: str) -> Opening:
    """The page's entries up to the journals' sizes, which are read first, in the active language and zone."""
    journals = {journal.compartment: journal for journal in reading.journals(seat.scope, compartments_of(seat))}
    caucus = journals.get(CAUCUS)
    said = _said(journals[RECORD], sitting, LINES[Desk(desk)])
    return Opening(
        since(journals.values()),
        [html(entry, journals[RECORD]) for entry in said],
        [html(entry, caucus) for entry in _counsel(caucus)] if caucus else None,
        _marked(seat, sitting, said) if caucus else [],
    )


def since(journals: Iterable[Journal]) -> str:
    """Where a page stops, and the socket goes on: each journal with its size."""
    return ",".join(f"{journal.compartment}:{journal.size}" for journal in journals)


def socket_of(seat: Seat) -> str:
    """The address of its delegation's socket."""
    return f"/ws/delegations/{seat.delegation_id}/"


def _counsel(caucus: Journal) -> list[Entry]:
    """The last notes, and what else is read among them: marks stand in the lines."""
    return reading.entries_until(caucus.pk, caucus.size, NOTES, without=("line.marked",))


def _marked(seat: Seat, sitting: Sitting, said: list[Entry]) -> list[dict[str, Any]]:
    """What was recognised in these lines, as `line.marked` will tell it of the next ones."""
    numbers = [entry.body["number"] for entry in said if entry.kind.startswith("utterance.")]
    lines = queries.utterances(seat).filter(sitting=sitting, number__in=numbers)
    found = queries.marks_of(seat, lines)
    return [
        {"citation": line.citation, "version": found[line.pk][0].version, "journal": journal, "marks": marks}
        for line in lines if line.pk in found
        for journal, own in ((CAUCUS, False), (DESK, True))
        if (marks := [queries.as_told(mark) for mark in found[line.pk] if mark.own == own])
    ]  # fmt: skip


def _said(record: Journal, sitting: Sitting, count: int) -> list[Entry]:
    """The last entries of one sitting: from the journal's end, and where others lie between, by the lines' positions."""
    tail = reading.entries_until(record.pk, record.size, count)
    found = {entry.position: entry for entry in tail if _is_of(entry, sitting)}
    if len(found) < count:
        lines = Utterance.objects.filter(sitting=sitting, position__lte=record.size).order_by("-number")[:count]
        positions = set(lines.values_list("position", flat=True)) - found.keys()
        found |= {entry.position: entry for entry in reading.entries_at(record.pk, positions)}
    return [found[position] for position in sorted(found)[-count:]]


def _is_of(entry: Entry, sitting: Sitting) -> bool:
    """Of the sitting; or of none, as an option that is tabled, and entered while it was held."""
    if "sitting" in entry.body:
        return bool(entry.body["sitting"] == str(sitting.pk))
    if sitting.opened_at is None or entry.recorded_at < sitting.opened_at:
        return False
    return sitting.closed_at is None or entry.recorded_at <= sitting.closed_at
