"""SQL that makes a table append-only, for migrations of this app and of others.

Row triggers alone let PostgreSQL TRUNCATE and let SQLite `INSERT OR REPLACE` through: there is a statement
trigger for the first, and the guards on inserting (`entry_guard`, `unused`) are for the second.
"""

from collections.abc import Callable
from typing import Any


def _postgresql(table: str) -> list[str]:
    return [
        f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} is append-only: % refused', TG_OP USING ERRCODE = '23001'; END $$",
        f"CREATE TRIGGER {table}_rows BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
        f"CREATE TRIGGER {table}_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()",
    ]


def _sqlite(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only: {verb} refused'); END"
        for verb in ("UPDATE", "DELETE")
    ]


def _unused(table: str, keys: list[list[str]]) -> list[str]:
    """SQLite: an insert whose key is taken is refused before REPLACE could remove the old row unseen."""
    taken = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE {' AND '.join(f'{column} = NEW.{column}' for column in key)})"
        for key in [["id"], *keys]
    )
    return [
        f"CREATE TRIGGER {table}_replace BEFORE INSERT ON {table} WHEN {taken} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only: this key is taken'); END"
    ]


def append_only(table: str, keys: list[list[str]]) -> Callable[[Any, Any], None]:
    """A migration step that makes `table` append-only; `keys` are the columns of its unique constraints."""

    def forwards(apps: Any, schema_editor: Any) -> None:
        vendor = schema_editor.connection.vendor
        for statement in _postgresql(table) if vendor == "postgresql" else _sqlite(table) + _unused(table, keys):
            schema_editor.execute(statement, params=None)

    return forwards


def statements(**by_vendor: list[str]) -> Callable[[Any, Any], None]:
    """A migration step that runs the statements given for the connection's vendor."""

    def forwards(apps: Any, schema_editor: Any) -> None:
        for statement in by_vendor[schema_editor.connection.vendor]:
            schema_editor.execute(statement, params=None)

    return forwards
