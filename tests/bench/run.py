"""`manage.py bench`: measure, print one table, keep it as JSON under `var/`."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from tests.bench.delivering import delivering
from tests.bench.figure import Figure, table
from tests.bench.writing import writing
from tests.run import environment
from tests.servers import place
from tests.servers.setting import EMBEDDED, PRODUCTION

APART = ("guarding", "marking", "searching", "keeping", "defining")
WITHOUT_DATABASE = ("spotting", "citing", "suggesting")
PARTS = ("delivering", "writing", *APART, *WITHOUT_DATABASE)


def measure(parts: Iterable[str], lines: int, repeats: int) -> Iterator[Figure]:
    """The figures of these parts, in turn."""
    for part in parts:
        if part in WITHOUT_DATABASE:
            yield from _apart(EMBEDDED, part, "")
            continue
        if part in APART:
            for setting in (EMBEDDED, PRODUCTION):
                yield from _apart(setting, part, str(lines) if part == "keeping" else "")
            continue
        with ExitStack() as stack:
            env = stack.enter_context(environment(PRODUCTION))
            os.environ.update({name: env[name] for name in ("DATABASE_URL", "REDIS_URL")})
            var = stack.enter_context(place.workplace())
            yield from delivering(var, repeats) if part == "delivering" else writing(repeats)


def _apart(setting: str, part: str, arguments: str) -> list[Figure]:
    """A part in a process of its own, set to the database of that setting."""
    with environment(setting) as env:
        script = (
            "import django, json; django.setup()\n"
            "from django.core.management import call_command; call_command('migrate', verbosity=0)\n"
            f"from tests.bench.{part} import {part}\n"
            f"print(json.dumps([figure.as_dict() for figure in {part}({arguments})]))"
        )
        apart = {**env, "DJANGO_SETTINGS_MODULE": "config.settings", "ANTEROOM_LOG_LEVEL": "WARNING"}
        done = subprocess.run([sys.executable, "-c", script], env=apart, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])
    found = json.loads(done.stdout.splitlines()[-1])
    return [Figure(**{name: value for name, value in row.items() if name != "verdict"}) for row in found]


def bench(parts: Iterable[str], lines: int, repeats: int, out: Path) -> str:
    """Measure, keep as JSON, return the table."""
    logging.getLogger("httpx").setLevel(logging.WARNING)  # each request that prepares the servers, line by line
    figures = []
    for figure in measure(parts, lines, repeats):
        figures.append(figure)
        print(f"{figure.name}: {figure.value:,.4g} {figure.unit} {figure.verdict}", file=sys.stderr, flush=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps([figure.as_dict() for figure in figures], indent=1, ensure_ascii=False) + "\n")
    return table(figures)
