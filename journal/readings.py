"""What the hub reads in its own threads: synchronous, each with the fewest queries."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from journal import gate, queries, statements
from journal.canonical import timestamp
from journal.clock import database_now
from journal.feed import Rendered
from journal.gate import Ticket
from journal.models import Journal
from journal.queries import PAGE
from journal.rendering import frame, frames

LARGEST_PAGE = 256 * 1024  # characters
_journals: dict[int, Journal] = {}


@dataclass(frozen=True, slots=True)
class Admission:
    """Somebody who may come in: his ticket, what he may read, and the access number read before that was asked."""

    ticket: Ticket
    compartments: frozenset[str]
    journals: list[Journal]
    epoch: int
    now: str

    @property
    def heads(self) -> dict[str, int]:
        """How far each journal goes that he may read."""
        return {row.compartment: row.size for row in self.journals if row.compartment in self.compartments}


def admission(connection: Mapping[str, Any], scope: str) -> Admission | None:
    """Ask the gate; None if there is nothing for this connection in this scope."""
    epoch = statements.access_epoch(scope)
    ticket = gate.current().admit(connection, scope)
    readable = gate.current().readable([ticket]) if ticket else {}
    if ticket is None or ticket not in readable:
        return None
    now = timestamp(database_now())
    return Admission(ticket, readable[ticket], list(Journal.objects.filter(scope=scope)), epoch, now)


def news(scope: str, wanted: Collection[tuple[int, int, list[str]]]) -> tuple[dict[int, Rendered], int]:
    """What follows each (journal, position) in the forms given; then the access number, never before the entries."""
    found = {journal: _frames(journal, after, forms) for journal, after, forms in wanted}
    return found, statements.access_epoch(scope)


def page(journal_id: int, after: int, form: str) -> tuple[list[tuple[int, str]], int]:
    """One page for a reader who is behind, and the access number; shorter where entries are long.

    The page is held for as long as a slow reader takes for it.
    """
    journal, rows, room = _journal(journal_id), list[tuple[int, str]](), LARGEST_PAGE
    for entry in statements.entries_after(journal_id, after, PAGE):
        rows.append((entry.position, frame(entry, journal, form)))
        room -= len(rows[-1][1])
        if room < 0:
            break
    return rows, statements.access_epoch(journal.scope)


def rights(scope: str, tickets: Collection[Ticket]) -> tuple[int, Mapping[Ticket, frozenset[str]]]:
    """The access number, then what each ticket may read: at least as fresh as the number says."""
    return statements.access_epoch(scope), gate.current().readable(tickets)


def heads(scope: str, journal_ids: Collection[int]) -> tuple[Mapping[int, int], int]:
    return queries.heads(journal_ids), statements.access_epoch(scope)


def pulse(scope: str) -> tuple[str, Mapping[str, Any]]:
    return timestamp(database_now()), gate.current().pulse(scope)


def _journal(journal_id: int) -> Journal:
    # Scope and compartment never change, so a copy is as good as the row; its size is never used from here.
    if journal_id not in _journals:
        _journals[journal_id] = Journal.objects.get(pk=journal_id)
    return _journals[journal_id]


def _frames(journal_id: int, after: int, forms: list[str]) -> Rendered:
    return frames(statements.entries_after(journal_id, after, PAGE), _journal(journal_id), forms)
