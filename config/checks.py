"""Boot-time checks: an unsafe setting is refused before anything is served, not found out afterwards."""

import re
from collections.abc import Iterable
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
KNOWN_KEYS = re.compile(r"django-insecure|changeme|secret|default|bench only", re.IGNORECASE)
SHORTEST_KEY = 50
DEFAULT_PORTS = {"http": 80, "https": 443}

# Without these a committed line may be gone after a power cut.
DURABLE = {
    "postgresql": {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"},
    "sqlite": {"synchronous": "2", "journal_mode": "wal"},
}
# SQLite rebuilds a table to alter it and drops its triggers on the way: a later migration could lose them unseen.
TRIGGERS = {
    "sqlite": {
        "journal_entry_update", "journal_entry_delete", "journal_entry_replace", "journal_entry_next",
        "journal_checkpoint_update", "journal_checkpoint_delete", "journal_checkpoint_replace",
        "journal_journal_update", "journal_journal_delete", "journal_journal_replace",
        "teams_seat_insert", "teams_seat_update", "teams_seat_delete", "teams_delegation_stays_open",
        "teams_delegation_replace", "teams_delegation_delete",
        "teams_person_fixed", "teams_person_replace", "teams_person_delete",
        "negotiations_utterance_update", "negotiations_utterance_delete", "negotiations_utterance_replace",
        "negotiations_correction_update", "negotiations_correction_delete", "negotiations_correction_replace",
    },
    "postgresql": {
        "journal_entry_rows", "journal_entry_truncate", "journal_entry_next",
        "journal_checkpoint_rows", "journal_checkpoint_truncate",
        "journal_journal_rows", "journal_journal_truncate",
        "teams_seat_fixed", "teams_seat_truncate", "teams_delegation_stays_open", "teams_person_fixed",
        "negotiations_utterance_rows", "negotiations_utterance_truncate",
        "negotiations_correction_rows", "negotiations_correction_truncate",
    },
}  # fmt: skip


@register(Tags.security)
def production_is_safe(**kwargs: Any) -> list[CheckMessage]:
    """Where others than this machine can reach it: no DEBUG, a key of its own, exact https origins."""
    wrong: list[CheckMessage] = [
        Error(f"{origin!r} is not an exact origin (scheme://host[:port])", id="anteroom.E001")
        for origin in settings.ORIGINS
        if not is_exact(origin)
    ]
    if wrong or not settings.ORIGINS:
        return wrong or [Error("no origin is named: nobody could open a page", id="anteroom.E001")]
    if all(urlsplit(origin).hostname in LOOPBACK for origin in settings.ORIGINS):
        return wrong
    if settings.DEBUG:
        wrong.append(Error("DEBUG is on and the origins are not this machine", id="anteroom.E002"))
    if len(settings.SECRET_KEY) < SHORTEST_KEY or KNOWN_KEYS.search(settings.SECRET_KEY):
        wrong.append(Error("the secret key is short or a well-known one", id="anteroom.E003"))
    if not settings.HTTPS:
        wrong.append(Error("origins beyond this machine need https", id="anteroom.E004"))
    return wrong


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches what listens there."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_exact(origin: str) -> bool:
    """Scheme and host, perhaps a port, and nothing else, as browsers write it: no wildcard, no path, no default port."""
    try:
        parts = urlsplit(origin)
        port = f":{parts.port}" if parts.port and parts.port != DEFAULT_PORTS.get(parts.scheme) else ""
    except ValueError:
        return False
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return (
        parts.scheme in DEFAULT_PORTS and bool(host) and origin == f"{parts.scheme}://{host}{port}"
        and not set(origin) & set("*@ ")
    )  # fmt: skip


@register(Tags.database)
def database_is_durable(databases: Iterable[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """What is acknowledged is on the disk, and what is recorded cannot be changed."""
    wrong: list[CheckMessage] = []
    for alias in databases or []:
        connection = connections[alias]
        with connection.cursor() as cursor:
            wrong += _settings(cursor, connection.vendor) + _triggers(cursor, connection)
    return wrong


def _settings(cursor: Any, vendor: str) -> list[CheckMessage]:
    ask = "SHOW {}" if vendor == "postgresql" else "PRAGMA {}"
    wrong: list[CheckMessage] = []
    for name, wanted in DURABLE[vendor].items():
        cursor.execute(ask.format(name))
        found = str(cursor.fetchone()[0]).lower()
        if found != wanted:
            message = f"{name} is {found}, it must be {wanted}: a committed line could be lost"
            wrong.append(Error(message, id="anteroom.E005"))
    return wrong


def _triggers(cursor: Any, connection: Any) -> list[CheckMessage]:
    if "journal_entry" not in connection.introspection.table_names(cursor):
        return []
    if connection.vendor == "postgresql":
        # A trigger that somebody disabled is as good as none.
        cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')")
    else:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    missing = TRIGGERS[connection.vendor] - {row[0] for row in cursor.fetchall()}
    return [
        Error(f"the trigger {name} is missing: the record is not protected", id="anteroom.E006") for name in missing
    ]
