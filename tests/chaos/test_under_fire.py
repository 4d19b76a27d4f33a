"""Promises R1 to R4, R9 and R11: what was acknowledged is kept, once, in one order, and everybody gets it."""

import asyncio
import json
import random
import re
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.chaos.arena import Arena, arena
from tests.chaos.listeners import JOURNALS, Line, Listener
from tests.chaos.writers import WRITERS, Ledger, Writer

LISTENERS = ("leader", "head", "delegate", "analyst", "adviser", "delegate")
# Lines are cut and processes killed on purpose: what the interpreter then finds half closed is no fault.
pytestmark = [pytest.mark.alone, pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")]
CONVERGED_WITHIN = 2.0  # seconds after the socket opened (promise R2)


@pytest.fixture(scope="module")
def field() -> Iterator[Arena]:
    with arena() as built:
        yield built


class Enemy(threading.Thread):
    """Kills one thing after another and starts it again, `turns` times; empties Redis so, and keeps it away for a while."""

    def __init__(self, field: Arena, turns: int, pause: float, redis_down: float) -> None:
        super().__init__(daemon=True)
        self.field, self.turns, self.pause, self.redis_down = field, turns, pause, redis_down
        self.dice, self.over, self.did = random.Random(7), threading.Event(), dict[str, int]()  # noqa: S311
        self.failed: BaseException | None = None

    def run(self) -> None:
        names = list(self.field.victims())
        try:
            for turn in range(self.turns):
                if self.over.wait(self.pause):
                    return
                # Every victim in turn, then at random.
                self.hurt(names[turn] if turn < len(names) else self.dice.choice(names))
        except BaseException as error:  # noqa: BLE001  told by the test that started this thread
            self.failed = error

    def hurt(self, name: str) -> None:
        process, start = self.field.victims()[name]
        process.kill()
        down = self.redis_down if name == "redis" and name not in self.did else self.dice.random()
        self.did[name] = self.did.get(name, 0) + 1
        self.over.wait(down)
        start()


async def _listen_and_cut(field: Arena, listeners: list[Listener], cuts: int, over: threading.Event) -> int:
    lines = [Line(url) for url in field.urls]
    addresses = [await line.start() for line in lines]
    tasks = [asyncio.create_task(listener.listen(field, addresses)) for listener in listeners]
    while not over.is_set():
        await asyncio.sleep(random.uniform(0.1, 0.6))  # noqa: S311
        if sum(line.cuts for line in lines) < cuts:
            random.choice(lines).cut()  # noqa: S311
    for listener in listeners:
        listener.converged_after = -1.0
    for line in lines:
        line.cut()
    until = time.monotonic() + 30
    while any(listener.converged_after < 0 for listener in listeners) and time.monotonic() < until:
        await asyncio.sleep(0.05)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for line in lines:
        await line.close()
    return sum(line.cuts for line in lines)


def _whole(field: Arena, journal: str) -> list[dict[str, Any]]:
    """The journal as the API has it, every page."""
    found: list[dict[str, Any]] = []
    headers = {"Authorization": f"Bearer {field.tokens['leader']}"}
    while True:
        url = field.urls[0] + field.api(f"journals/{journal}/entries/?since={len(found)}&limit=500")
        page = httpx.get(url, headers=headers, timeout=30).json()["results"]
        if not page:
            return found
        found += page


def test_nothing_acknowledged_is_lost_doubled_reordered_or_missing(field: Arena, long_form: bool) -> None:
    """kill -9 of any process, Redis flushed and away, lines cut: while eight people write and six listen."""
    each = max(3, len(field.victims()))  # in the short form everything is killed once; what is alone, three times
    count, cuts, turns, pause, down = (1250, 200, 10_000, 2.0, 60.0) if long_form else (40, 25, each, 1.0, 5.0)
    ledger, listeners = Ledger(), [Listener(role) for role in LISTENERS]
    writers = [Writer(field, number, count, ledger) for number in range(WRITERS)]
    enemy, quiet = Enemy(field, turns, pause, down), threading.Event()
    told: list[int] = []
    hearing = threading.Thread(
        target=lambda: told.append(asyncio.run(_listen_and_cut(field, listeners, cuts, quiet))), daemon=True
    )
    for thread in (hearing, enemy, *writers):
        thread.start()
    patience = time.monotonic() + (300 if long_form else 90)
    for writer in writers:
        writer.join(max(0.0, patience - time.monotonic()))
    enemy.over.set()
    enemy.join(60)
    assert enemy.failed is None, enemy.failed
    for _process, start in field.victims().values():
        start()
    stuck = [writer for writer in writers if writer.is_alive()]
    for writer in stuck:
        writer.join(30)
    quiet.set()
    hearing.join(60)
    print(f"killed {enemy.did}, {ledger.retries} retries, {len(ledger.acknowledged)} acknowledged, cuts {told}")
    assert not any(writer.is_alive() for writer in writers), "writers did not finish"
    assert len(ledger.acknowledged) == WRITERS * count
    assert ledger.contradictions == []
    _check_database(field, ledger)
    _check_listeners(field, listeners)


def _check_database(field: Arena, ledger: Ledger) -> None:
    for journal in JOURNALS:
        entries = _whole(field, journal)
        assert [entry["position"] for entry in entries] == list(range(1, len(entries) + 1)), "a gap, or out of order"
        written = [(_key(entry), entry["position"]) for entry in entries if _key(entry)]
        acknowledged = {key: position for (where, key), position in ledger.acknowledged.items() if where == journal}
        assert dict(written) == acknowledged, "an acknowledged entry is lost, or stands elsewhere"
        assert len(written) == len(acknowledged), "an entry stands twice"


def _key(entry: dict[str, Any]) -> str | None:
    """The key of a writer, which he also wrote into the text."""
    found = re.fullmatch(r"(?:Note|Слово) (w\d+-\d+)", entry["body"].get("text", ""))
    return found[1] if found else None


def _check_listeners(field: Arena, listeners: list[Listener]) -> None:
    whole = {journal: _whole(field, journal) for journal in JOURNALS}
    for listener in listeners:
        assert listener.wrong == []
        assert listener.connections > 1, "the line of this listener was never cut"
        assert 0 <= listener.converged_after <= CONVERGED_WITHIN, f"converged after {listener.converged_after} s"
        for journal in JOURNALS:
            told = [json.loads(text) for text in listener.frames[journal]]
            assert told == whole[journal], f"{listener.role}: {journal} differs from the database"
