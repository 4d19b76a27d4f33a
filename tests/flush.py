"""Emptying the database between transactional tests, although its triggers refuse to forget anything.

Django empties it with TRUNCATE (PostgreSQL) or DELETE (SQLite). Both are what the append-only tables refuse, from the
owner too. Only the connection that empties is exempt, only while it does so, and only in tests.

A TRUNCATE makes a new file for each table and each index, 0.4 s in all; deleting a test's few rows takes a tenth.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.backends.utils import CursorWrapper


@contextmanager
def _postgresql(cursor: CursorWrapper) -> Iterator[None]:
    """As a replica no ordinary trigger fires. A superuser's right, and so none of the application's role."""
    cursor.execute("SET LOCAL session_replication_role = replica")
    yield
    cursor.execute("SET LOCAL session_replication_role = origin")


@contextmanager
def _sqlite(cursor: CursorWrapper) -> Iterator[None]:
    """Drop the triggers that refuse (those that RAISE) and make them again. Those that keep an index right stay."""
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(%'")
    refusals = cursor.fetchall()
    for name, _ in refusals:
        cursor.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in refusals:
        cursor.execute(sql)


def _deletions(statements: Sequence[str]) -> list[str]:
    """Each TRUNCATE as one DELETE per table; their order is of no account while no foreign key is watched."""
    tables = [re.findall(r'"[^"]+"', sql) if sql.startswith("TRUNCATE") else [] for sql in statements]
    found = [f"DELETE FROM {name}" for names in tables for name in names]
    return found or list(statements)


# The index of the search is no model's table, so Django does not know it.
FORGET = {
    "postgresql": "DELETE FROM negotiations_search",
    "sqlite": "INSERT INTO negotiations_search(negotiations_search) VALUES ('delete-all')",
}
EXEMPT = {"postgresql": _postgresql, "sqlite": _sqlite}


def empty(connection: BaseDatabaseWrapper, statements: Sequence[str]) -> None:
    """Run the statements of a flush, all or none, with the refusals lifted."""
    exempt = EXEMPT[connection.vendor]
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor, exempt(cursor):
        for statement in [*_deletions(statements), FORGET[connection.vendor]]:
            cursor.execute(statement)


def install() -> None:
    """Make Django's flush do so."""
    BaseDatabaseOperations.execute_sql_flush = lambda self, sql_list: empty(self.connection, sql_list)  # type: ignore[method-assign]
