"""Statements sent straight to the database, as somebody would who goes past the application."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import DatabaseError, connection, transaction

Attempt = tuple[str, str, tuple[Any, ...]]


def rows(*tables: str) -> list[tuple[Any, ...]]:
    """Everything these tables hold."""
    with connection.cursor() as cursor:
        found = []
        for table in tables:
            cursor.execute(f"SELECT * FROM {table} ORDER BY 1")
            found += [tuple(bytes(v) if isinstance(v, memoryview) else v for v in row) for row in cursor.fetchall()]
    return found


def run(sql: str, *values: Any) -> None:
    """Run statements in one transaction, with every deferred constraint checked at its end."""
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in filter(str.strip, sql.split(";;")):
            cursor.execute(statement, values if "%s" in statement else None)
        connection.check_constraints()


def answer(sql: str, *values: Any) -> str | None:
    """What the database said against it; None if it let it through."""
    try:
        run(sql, *values)
    except DatabaseError as error:
        return " ".join(str(error).split())[:90]
    return None


def told(attempts: Iterable[Attempt], snapshot: Callable[[], Any]) -> tuple[str, list[str]]:
    """Make each attempt; what was tried and answered, one line each, and those that changed anything.

    An attempt that the database swallowed without changing a row has failed as well.
    """
    before, lines, through = snapshot(), [], []
    for name, sql, values in attempts:
        refusal = answer(sql, *values)
        lines.append(f"{name:<52} {'refused: ' + refusal if refusal else 'ran'}")
        if snapshot() != before:
            through.append(name)
            lines[-1] += "  ← CHANGED SOMETHING"
            before = snapshot()
    return "\n" + "\n".join(lines), through
