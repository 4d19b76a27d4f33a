"""The database's clock: the only one that dates anything (a web process may be off by minutes)."""

from datetime import UTC, datetime

from django.db import connection

# The time at which the statement runs, not the one at which its transaction began.
_SQL = {"sqlite": "SELECT strftime('%Y-%m-%dT%H:%M:%f', 'now')", "postgresql": "SELECT clock_timestamp()"}


def database_now() -> datetime:
    """The time now, aware, in UTC; milliseconds on SQLite, microseconds on PostgreSQL."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL[connection.vendor])
        now: datetime | str = cursor.fetchone()[0]
    if isinstance(now, str):
        return datetime.fromisoformat(now).replace(tzinfo=UTC)
    return now.astimezone(UTC)
