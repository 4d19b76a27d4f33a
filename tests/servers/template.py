"""A migrated database without content, made once for a run: whoever needs an empty one begins with a copy of it.

Migrating takes seconds of work each time; a copy takes none. `tests.run` makes it before pytest starts. A run of pytest by
itself has none, and each database is then migrated as a user's would be.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

NAME = "ANTEROOM_TEST_TEMPLATE"
FILE = "anteroom.sqlite3"
MANAGE = (sys.executable, str(Path(__file__).resolve().parents[2] / "manage.py"))


def given() -> str:
    """The template of this run: a file on SQLite, the name of a database on PostgreSQL; empty where there is none."""
    return os.environ.get(NAME, "")


def lay(file: Path) -> None:
    """Put a copy where an embedded database is to be."""
    shutil.copyfile(given(), file)


@contextmanager
def database(url: str, name: str, template: str = "") -> Iterator[str]:
    """A PostgreSQL database of that name for the length of the block, a copy of the template if there is one; its URL."""
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else ""))
        try:
            yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def template(env: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """What names the template, made for a run in `env`."""
    var = Path(env["ANTEROOM_VAR"]) / "template"
    with ExitStack() as stack:
        inner, name = {**env, "ANTEROOM_VAR": str(var)}, str(var / FILE)
        if "DATABASE_URL" in env:
            name = f"template_{os.getpid()}"
            inner["DATABASE_URL"] = stack.enter_context(database(env["DATABASE_URL"], name))
        subprocess.run([*MANAGE, "migrate", "--verbosity", "0"], env=inner, check=True)
        yield {NAME: name}
