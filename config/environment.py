"""What the environment says, and what is true when it says nothing.

Every setting a host may change is read here, once, so that `docs/running.md` has one file to follow.
"""

import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

BASE_DIR = Path(__file__).resolve().parent.parent


def flag(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


def var_dir() -> Path:
    """The one folder the embedded setting writes to."""
    path = Path(os.environ.get("ANTEROOM_VAR", BASE_DIR / "var"))
    path.mkdir(parents=True, exist_ok=True)
    return path


def secret_key() -> str:
    """The given key, or one made at the first start and kept beside the database: there is no default to forget."""
    given = os.environ.get("ANTEROOM_SECRET_KEY")
    if given:
        return given
    path = var_dir() / "secret.key"
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        file.write(key := secrets.token_urlsafe(64))
    return key


def origins() -> list[str]:
    """The exact origins (scheme, host, port) that browsers may use; nothing is derived from the Host header."""
    port = os.environ.get("PORT", "8000")
    given = os.environ.get("ANTEROOM_ORIGINS", f"http://127.0.0.1:{port},http://localhost:{port}")
    return [origin.strip().rstrip("/") for origin in given.split(",") if origin.strip()]


def hosts(of: list[str]) -> list[str]:
    """The host names of the origins, for ALLOWED_HOSTS."""
    return sorted({_host(origin) for origin in of} - {""})


def _host(origin: str) -> str:
    """Empty for what is no address: the check at the start says so better than an error here."""
    try:
        return urlsplit(origin).hostname or ""
    except ValueError:
        return ""


def database() -> dict[str, object]:
    """PostgreSQL from DATABASE_URL, else one SQLite file under `var/`."""
    import dj_database_url  # noqa: PLC0415  only settings need it

    url = os.environ.get("DATABASE_URL") or f"sqlite:///{var_dir() / 'anteroom.sqlite3'}"
    found: dict[str, object] = dict(dj_database_url.parse(url, conn_max_age=None))
    if "sqlite3" in str(found["ENGINE"]):
        found["ENGINE"] = "config.sqlite"
        found["OPTIONS"] = {
            "timeout": 20,
            # A deferred transaction that turns from reading to writing fails at once, whatever the timeout.
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;",
        }
    else:
        found["ENGINE"] = "config.postgresql"
        found["CONN_HEALTH_CHECKS"] = True
        given: dict[str, object] = found.get("OPTIONS") or {}  # type: ignore[assignment]
        found["OPTIONS"] = {
            **given,
            # Planned once a connection: a pooler between us and the server must keep sessions apart.
            "server_side_binding": True,
            "prepare_threshold": 3,
            # Compiling a plan takes longer than any question of ours.
            "options": f"-c jit=off {given.get('options', '')}".strip(),
        }
    return found
