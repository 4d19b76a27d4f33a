"""Boot-time checks: an unsafe setting is refused before anything is served, not found out afterwards."""

import re
from collections.abc import Iterable
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from config import triggers

KNOWN_KEYS = re.compile(r"django-insecure|changeme|secret|default|bench only", re.IGNORECASE)
SHORTEST_KEY = 50
DEFAULT_PORTS = {"http": 80, "https": 443}

# Without these a committed line may be gone after a power cut.
DURABLE = {
    "postgresql": {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"},
    "sqlite": {"synchronous": "2", "journal_mode": "wal"},
}


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
    if all(is_loopback(urlsplit(origin).hostname or "") for origin in settings.ORIGINS):
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
    found = triggers.found(cursor, connection.vendor)
    wrong = {
        name: "is missing" if name not in found else "is not the one that the migrations make"
        for name, digest in triggers.MADE[connection.vendor].items()
        if found.get(name) != digest
    }
    return [
        Error(f"the trigger {name} {how}: the record is not protected", id="anteroom.E006")
        for name, how in wrong.items()
    ]
