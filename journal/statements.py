"""The statements behind every entry, as SQL.

They run for each note and each line of the record, four under the journal's lock and two in each hub that hands the
entry out; building them anew by the ORM took more than half of the time. Everything else here uses the ORM.
"""

import json
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction

from journal.models import Entry, Journal

FIRST = """
SELECT e.id FROM journal_entry e JOIN journal_journal j ON j.id = e.journal_id
WHERE j.scope = %s AND j.compartment = %s AND e.actor = %s AND e.request_key = %s"""

# The clock is read when the lock is held, so times never go back in a journal while the clock does not.
LOCK = {
    "postgresql": """
WITH locked AS MATERIALIZED (
    SELECT id, epoch, size, frontier FROM journal_journal WHERE scope = %s AND compartment = %s FOR NO KEY UPDATE)
SELECT id, epoch, size, frontier, clock_timestamp() FROM locked""",
    # SQLite's immediate transaction is the lock.
    "sqlite": """
SELECT id, epoch, size, frontier, strftime('%%Y-%%m-%%dT%%H:%%M:%%f', 'now')
FROM journal_journal WHERE scope = %s AND compartment = %s""",
}

INSERT = """
INSERT INTO journal_entry (journal_id, position, epoch, kind, actor, request_key, body, recorded_at, salt, leaf)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"""

FOLLOWING = """
SELECT position, kind, actor, recorded_at, body FROM journal_entry
WHERE journal_id = %s AND position > %s ORDER BY position LIMIT %s"""

ACCESS = "SELECT epoch FROM journal_access WHERE scope = %s"

GROW = "UPDATE journal_journal SET size = %s, frontier = %s WHERE id = %s"


def first_entry(scope: str, compartment: str, actor: str, request_key: str) -> Entry | None:
    """The entry made with this key, if any."""
    with connection.cursor() as cursor:
        cursor.execute(FIRST, [scope, compartment, actor, request_key])
        found = cursor.fetchone()
    return Entry.objects.get(pk=found[0]) if found else None


def lock_journal(scope: str, compartment: str) -> tuple[Journal, datetime]:
    """The journal, locked until the commit, and the database's time; Journal.DoesNotExist if it was never opened."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(
            "entries are appended inside a transaction: the lock lasts as long"
        )
    with connection.cursor() as cursor:
        cursor.execute(LOCK[connection.vendor], [scope, compartment])
        row = cursor.fetchone()
    if row is None:
        raise Journal.DoesNotExist(f"{scope}/{compartment}")
    pk, epoch, size, frontier, now = row
    journal = Journal(pk=pk, scope=scope, compartment=compartment, epoch=epoch, size=size, frontier=bytes(frontier))
    return journal, _aware(now)


def _aware(now: str | datetime) -> datetime:
    if isinstance(now, str):
        return datetime.fromisoformat(now).replace(tzinfo=UTC)
    return now.astimezone(UTC)


def insert(entries: list[Entry]) -> None:
    """Insert entries in order; IntegrityError for a key used twice."""
    adapt = connection.ops.adapt_datetimefield_value
    rows = [
        (
            entry.journal_id, entry.position, entry.epoch, entry.kind, entry.actor, entry.request_key,
            json.dumps(entry.body, ensure_ascii=False), adapt(entry.recorded_at), bytes(entry.salt), bytes(entry.leaf),
        )
        for entry in entries
    ]  # fmt: skip
    with connection.cursor() as cursor:
        if len(rows) == 1:
            cursor.execute(INSERT, rows[0])
        else:
            cursor.executemany(INSERT, rows)


def grow(journal: Journal) -> None:
    """Store the new size and frontier."""
    with connection.cursor() as cursor:
        cursor.execute(GROW, [journal.size, bytes(journal.frontier), journal.pk])


def entries_after(journal_id: int, position: int, limit: int) -> list[Entry]:
    """The entries that follow a position, in order, with what is told of them (key, salt and leaf are left out)."""
    with connection.cursor() as cursor:
        cursor.execute(FOLLOWING, [journal_id, position, limit])
        return [
            Entry(
                journal_id=journal_id,
                position=place,
                kind=kind,
                actor=actor,
                recorded_at=_aware(at),
                body=_parsed(body),
            )
            for place, kind, actor, at, body in cursor.fetchall()
        ]


def _parsed(body: Any) -> Any:
    return json.loads(body) if isinstance(body, str) else body


def access_epoch(scope: str) -> int:
    """The access number of a scope; 0 where no right ever changed."""
    with connection.cursor() as cursor:
        cursor.execute(ACCESS, [scope])
        found = cursor.fetchone()
    return int(found[0]) if found else 0
