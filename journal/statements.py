"""The four statements behind every entry, as SQL.

They run for each note and each line of the record under the journal's lock; building them anew by the ORM took
more than half of a write. Everything else in the house uses the ORM.
"""

import json
from datetime import UTC, datetime

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
