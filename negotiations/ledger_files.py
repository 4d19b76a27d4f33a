"""The ledgers as files: CSV for spreadsheets, JSON Lines for programs. Each row cites its line of the record."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from briefings.files.spreadsheet import BOM, defused
from negotiations import queries
from negotiations.models import Commitment, Concession
from negotiations.repeats import Cell, Repeated, heat
from teams.models import Seat

Row = dict[str, Any]
TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl; charset=utf-8"}


def _of_concession(one: Concession) -> Row:
    return {
        "citation": one.utterance.citation, "point": one.point.number, "point_title": one.point.title,
        "direction": one.direction, "text": one.text, "condition": one.condition, "weight": one.weight,
        "withdrawn_in": one.withdrawn_in.citation if one.withdrawn_in else None, "withdrawn_at": _moment(one.withdrawn_at),
        "recorded_by": one.recorded_by.person.name, "recorded_at": _moment(one.recorded_at), "id": str(one.pk),
    }  # fmt: skip


def _of_commitment(one: Commitment) -> Row:
    return {
        "citation": one.utterance.citation, "party": one.party.name, "towards": one.towards, "text": one.text,
        "due": one.due.isoformat() if one.due else None, "state": one.state, "evidence": one.evidence,
        "settled_at": _moment(one.settled_at), "recorded_by": one.recorded_by.person.name,
        "recorded_at": _moment(one.recorded_at), "id": str(one.pk),
    }  # fmt: skip


def _of_repeat(told: tuple[Repeated, Cell]) -> Row:
    row, cell = told
    return {
        "citation": row.claim.utterance.citation, "claim": row.claim.text, "times_in_all": row.times,
        "speaker": cell.teller.name, "party": cell.teller.party, "side": cell.teller.side, "times": cell.times,
        "first_said_at": _moment(cell.first), "last_said_at": _moment(cell.last), "id": str(row.claim.pk),
    }  # fmt: skip


def _repeats(seat: Seat) -> list[tuple[Repeated, Cell]]:
    """What others repeat: a row for each who said it. Ours stay in the house: the audit journal tells of every file."""
    return [(row, cell) for row in heat(seat).rows for cell in row.cells if cell.times]


def _moment(at: Any) -> str | None:
    return at.isoformat() if at else None


LEDGERS: dict[str, tuple[Callable[[Seat], Iterable[Any]], Callable[[Any], Row]]] = {
    "concessions": (queries.concessions, _of_concession),
    "commitments": (queries.commitments, _of_commitment),
    "repeats": (_repeats, _of_repeat),
}


def rows_of(seat: Seat, ledger: str) -> list[Row]:
    """The rows of a ledger in order, as this seat sees it."""
    found, told = LEDGERS[ledger]
    return [told(one) for one in found(seat)]


def as_csv(rows: list[Row]) -> Iterator[str]:
    """RFC 4180 with a byte order mark, by which spreadsheets know UTF-8; a cell that would be a formula is made text."""
    yield BOM
    if not rows:
        return
    for cells in (list(rows[0]), *([_defused(cell) for cell in row.values()] for row in rows)):
        line = io.StringIO(newline="")
        csv.writer(line).writerow(cells)
        yield line.getvalue()


def _defused(cell: Any) -> Any:
    return defused(cell) if isinstance(cell, str) else cell


def as_jsonl(rows: list[Row]) -> Iterator[str]:
    """A row a line, word for word."""
    return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


WRITERS: dict[str, Callable[[list[Row]], Iterator[str]]] = {"csv": as_csv, "jsonl": as_jsonl}
