"""How fast notes reach sockets: against the bare limit and the tutorial's chat, in one run, turn by turn."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench import servers
from tests.bench.figure import Figure
from tests.servers.redis import redis

WHOLE, DELIVERING = "anteroom", "anteroom, delivering"
FULL, PACED = "full:8:3", "lat:10:20"


def delivering(var: Path, repeats: int = 3) -> Iterator[Figure]:
    """Deliveries per CPU second of the whole server side, the publishing included, and the time of the last copy."""
    with ExitStack() as stack:
        bell = stack.enter_context(redis())
        bare = stack.enter_context(servers.limit(var))
        chats = [
            stack.enter_context(servers.tutorial(var, layer, bell.url())) for layer in ("memory", "core", "pubsub")
        ]
        (ours, apart), field = stack.enter_context(servers.product(webs=2))
        for subscribers in (200, 1000):
            rounds = [
                {target.name: target.load(PACED, FULL, subscribers=subscribers, publishers=8)
                 for target in (bare, *chats, ours, apart)}
                for _ in range(repeats)
            ]  # fmt: skip
            yield from _compare(subscribers, rounds, [chat.name for chat in chats])
        yield from _stalled(ours, field)


def _median(rounds: list[dict[str, Any]], name: str, phase: int, *path: str) -> float:
    def value(found: Any) -> float:
        for step in path:
            found = found[step]
        return float(found or 0)

    return median(value(each[name]["phases"][phase]) for each in rounds)


def _compare(subscribers: int, rounds: list[dict[str, Any]], chats: list[str]) -> Iterator[Figure]:
    at = f"{subscribers:,} sockets"
    ours, apart, bare = (_median(rounds, name, 1, "per_cpu_second") for name in (WHOLE, DELIVERING, "limit"))
    best = max(chats, key=lambda name: _median(rounds, name, 1, "per_cpu_second"))
    chat = _median(rounds, best, 1, "per_cpu_second")
    lost = sum(
        each[name]["phases"][phase]["lost"] for each in rounds for name in (WHOLE, DELIVERING) for phase in (0, 1)
    )
    for what, value in (("delivering alone", apart), ("writing included", ours)):
        name = f"deliveries, {at}, {what}"
        yield Figure(name, value, "/CPU s", f"limit {bare:,.0f}", value / bare, must=0.25, aim=0.6)
        yield Figure(name, value, "/CPU s", f"{best} {chat:,.0f}", value / chat, must=6, aim=15)
    last, floor = (_median(rounds, name, 0, "last_copy_ms", "p50") for name in (WHOLE, "limit"))
    if subscribers == 1000:
        yield Figure(
            "last of 1,000 sockets has a note", last, "ms", f"limit {floor:.1f} ms", last / floor, "at most", 2, 1.5
        )
        # Later rounds find room that earlier ones left: the first tells what a socket costs.
        memory = max(each[WHOLE]["kb_per_socket"] for each in rounds)
        yield Figure("memory per socket", memory, "KB", sense="at most", must=60, aim=40)
    yield Figure(f"copies lost, {at}", lost, "", sense="at most", must=0, aim=0)


def _stalled(ours: servers.Target, field: Any) -> Iterator[Figure]:
    """Notes while another request holds a database connection for 200 ms, again and again."""
    with field.held_database(0.2):
        found = ours.load("lat:10:50", subscribers=50, publishers=1)["phases"][0]
    posts = ours.load("lat:10:50", subscribers=50, publishers=1)["phases"][0]
    added = found["latency_ms"]["p99"] - posts["latency_ms"]["p99"]
    yield Figure("p99 added while the database is held 200 ms", max(0.0, added), "ms", sense="at most", must=20, aim=10)
