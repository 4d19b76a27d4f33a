"""A long record: its import, its search, catching up with it, and proving it offline. Runs inside Django."""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import psutil
from django.db import connection

from briefings.morphology import words
from journal.export import export
from journal.models import Journal
from journal.offline import verify
from journal.readings import page
from negotiations.actions.imports import plan_for_import
from negotiations.actions.sittings import close_sitting
from negotiations.demo import story
from negotiations.demo.telling import set_stage
from negotiations.search.finding import search
from negotiations.search.within import Within
from teams.compartments import RECORD
from teams.models import Role
from teams.system import System
from tests.bench.figure import Figure
from tests.bench.looking_back import looking_back
from tests.bench.record import write_record

QUERIES = 200


def keeping(lines: int) -> Iterator[Figure]:
    """All of it on the database that Django is set to."""
    stage, where = set_stage(), connection.vendor
    # No record so long is imported beside a sitting under way: it would have to wait.
    close_sitting(actor=next(seat for seat in stage.seats.values() if seat.role == Role.HEAD), sitting=stage.sitting)
    with tempfile.TemporaryDirectory() as folder:
        file = write_record(Path(folder) / "record.jsonl", lines)
        before = psutil.Process().memory_info().rss
        seconds = _timed(lambda: plan_for_import(actor=System(stage.delegation), file=file))
        grown = (psutil.Process().memory_info().rss - before) / 2**20
        copied = _timed(lambda: _copy(file))
        yield Figure(
            f"import of {lines:,} lines, {where}",
            lines / seconds,
            "/s",
            f"bare copy {lines / copied:,.0f}/s",
            copied / seconds,
        )
        yield Figure("memory grown by it", grown, "MiB", sense="at most")
        yield from _searching(stage.delegation.pk, lines, where)
        yield from looking_back(stage.seats["leyn"], lines)
        yield from _catching_up(stage.delegation.pk)
        yield from _proving(stage.delegation.pk, Path(folder))


def _timed(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def _copy(file: Path) -> None:
    """The least a database can do with the same lines: one table, one column, no index."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE bare (text text)")
        with file.open(encoding="utf-8") as lines:
            if connection.vendor == "postgresql":
                with cursor.copy("COPY bare (text) FROM STDIN") as copy:
                    for line in lines:
                        copy.write_row([line])
            else:
                cursor.executemany("INSERT INTO bare VALUES (%s)", ([line] for line in lines))
        cursor.execute("DROP TABLE bare")


def _searching(delegation: object, lines: int, where: str) -> Iterator[Figure]:
    dice = random.Random(5)  # noqa: S311
    told = [[word.raw for word in words.scan(line.text)] for line in story.load_record()]
    told = [line for line in told if len(line) > 3]
    took = sorted(
        _timed(lambda: search(Within(delegation), " ".join(dice.sample(dice.choice(told), 2)))) for _ in range(QUERIES)
    )
    found = search(Within(delegation), f"marker-{lines // 10_000 * 10_000:07d}").count
    assert lines < 10_000 or found == 1, "the planted line was not found once"
    bound = 50 if where == "postgresql" else 100
    yield Figure(
        f"two words in {lines:,} lines, p95, {where}",
        took[int(QUERIES * 0.95)] * 1e3,
        "ms",
        sense="at most",
        must=bound,
        aim=bound,
    )
    yield Figure(f"two words in {lines:,} lines, p50, {where}", took[QUERIES // 2] * 1e3, "ms", sense="at most")


def _catching_up(delegation: object) -> Iterator[Figure]:
    journal = Journal.objects.get(scope=str(delegation), compartment=RECORD)

    def fetch(form: str) -> None:
        after, left = max(0, journal.size - 10_000), 10_000
        while left > 0 and (rows := page(journal.pk, after, form)[0]):
            after, left = rows[-1][0], left - len(rows)

    for form in ("json", "html.en"):
        yield Figure(
            f"10,000 missed entries, {form}", _timed(partial(fetch, form)), "s", sense="at most", must=2, aim=2
        )


def _proving(delegation: object, folder: Path) -> Iterator[Figure]:
    journal = Journal.objects.get(scope=str(delegation), compartment=RECORD)
    file = folder / "export.jsonl"
    with file.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(export(journal))
    seconds = _timed(
        lambda: subprocess.run([sys.executable, verify.__file__, str(file)], check=True, capture_output=True)
    )
    per = seconds / journal.size * 100_000
    yield Figure(
        "verifying offline, for 100,000 entries", per, "s", f"{journal.size:,} entries", sense="at most", must=5, aim=5
    )
