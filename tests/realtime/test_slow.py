"""Slow, silent and vanished clients cost little and hurt nobody."""

import contextlib
import os
import socket
import threading
import time

import psutil
import pytest
from django.db import connection, transaction

from journal.append import Draft, append
from tests.realtime.conftest import say, say_much, wait_for
from tests.realtime.line import signed_in

pytestmark = pytest.mark.django_db(transaction=True)


def readers(server, talks) -> list:
    scope = server.hub.scopes.get(talks.scope)
    return list(scope.readers) if scope else []


def never_reading(server, seat, since: str = "caucus:0") -> socket.socket:
    """A client that shakes hands and never reads again."""
    raw = socket.socket()
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    raw.connect(("127.0.0.1", server.port))
    lines = [
        f"GET /ws/delegations/{seat.scope}/?since={since} HTTP/1.1", f"Host: 127.0.0.1:{server.port}", "Upgrade: websocket",
        "Connection: Upgrade", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: " + "A" * 22 + "==",
        f"Origin: {server.origin}", f"Cookie: {signed_in(seat)}",
    ]  # fmt: skip
    raw.sendall("\r\n".join([*lines, "", ""]).encode())
    assert raw.recv(12) == b"HTTP/1.1 101"
    return raw


def test_a_client_that_never_reads_is_cut_and_the_others_live_on(call, talks, server, monkeypatch) -> None:
    from journal import hub

    monkeypatch.setattr(hub, "STALL_SECONDS", 1.0)
    other = call.sit(talks.head)
    with contextlib.closing(never_reading(server, talks.analyst)):
        say_much(talks)
        assert other.entry()["position"] == 1
        wait_for(lambda: any(reader.blocked_since for reader in readers(server, talks)))
        wait_for(lambda: len(readers(server, talks)) == 1)
    other.until_position("caucus", 100)
    assert other.got("caucus") == list(range(1, 101))


def test_clients_that_never_read_cost_a_bounded_memory(call, talks, server) -> None:
    process = psutil.Process(os.getpid())
    other = call.sit(talks.head)
    raws = [
        never_reading(server, seat, "caucus:0")
        for seat in [talks.analyst, talks.adviser, talks.delegate]
        for _ in range(8)
    ]
    with contextlib.ExitStack() as stack:
        for raw in raws:
            stack.enter_context(contextlib.closing(raw))
        say(talks, count=20)
        wait_for(lambda: len(readers(server, talks)) == 25)
        before = process.memory_info().rss
        for _ in range(12):
            say_much(talks, entries=10, size=50_000)
        other.until_position("caucus", 140)
        other.frames.clear(), other.texts.clear()
        assert (
            process.memory_info().rss - before < 24 * 1024 * 1024 + 40 * 2**20
        )  # a window each, and what was sent here


def test_a_slow_reader_falls_behind_and_converges(call, talks) -> None:
    line = call.narrow(talks.analyst, "caucus:0")
    say_much(talks, entries=120)
    say(talks, count=30)
    for _ in range(60):
        line.entry()
    say(talks, count=30)
    line.until_position("caucus", 180)
    assert line.got("caucus") == list(range(1, 181))


def test_a_client_that_vanishes_in_the_middle_of_a_batch_costs_the_others_nothing(call, talks, server) -> None:
    for _ in range(5):
        lines = [call.sit(seat) for seat in (talks.head, talks.analyst, talks.adviser, talks.delegate)]
        position = 0
        for number, gone in enumerate(lines[:3]):
            raw = gone.socket.socket
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # a reset, not a goodbye
            threading.Thread(target=raw.close).start()
            position = say(talks)[0].position
            lines[3].until_position("caucus", position, patience=0.9)  # not only by the look of every second
            assert number < 3
        lines[3].socket.close()


def test_a_half_open_client_does_not_keep_the_server_from_closing(call, talks, server, monkeypatch) -> None:
    """Suspended while its buffers are full, it would never read the close frame."""
    from teams.actions import roster

    with contextlib.closing(never_reading(server, talks.analyst)):
        say_much(talks)
        wait_for(lambda: any(reader.blocked_since for reader in readers(server, talks)))
        sockets = len(server.uvicorn.server_state.connections)
        roster.suspend_seat(actor=talks.head, seat=talks.analyst, reason="lost device")
        wait_for(lambda: len(server.uvicorn.server_state.connections) < sockets, patience=6)


def test_a_note_is_delivered_while_another_connection_holds_the_database(call, talks) -> None:
    line = call.sit(talks.analyst)
    say(talks)
    line.entry()
    busy, done = threading.Event(), threading.Event()

    def hold() -> None:
        try:
            with connection.cursor() as cursor:
                if connection.vendor == "postgresql":
                    busy.set()
                    cursor.execute("SELECT pg_sleep(2)")
                else:
                    cursor.execute(
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n LIMIT 20000000"
                    )
                    busy.set()
                    end = time.monotonic() + 2
                    while time.monotonic() < end:
                        cursor.fetchmany(100)
                        time.sleep(0.001)
        finally:
            connection.close()
            done.set()

    thread = threading.Thread(target=hold)
    thread.start()
    assert busy.wait(10)
    for _ in range(5):
        say(talks)
        line.entry(patience=1.5)
    assert not done.is_set(), "the note waited for the query"
    thread.join()


def test_a_database_locked_for_writing_delays_no_delivery_and_no_newcomer(call, talks) -> None:
    """Presence, cursors and typing have to wait for the lock; what others read does not."""
    line = call.sit(talks.analyst)
    say(talks, count=3)
    line.entries(3)
    cookie = signed_in(talks.head)
    with transaction.atomic():
        append(Draft(talks.scope, "record", "test.said", {}))  # SQLite: nobody else writes until this ends
        line.say({"typing": True})
        line.say({"seen": {"caucus": 2}})
        began = time.monotonic()
        other = call.sit(talks.head, "caucus:0", cookie=cookie)
        assert [entry["position"] for entry in other.entries(3)] == [1, 2, 3]
        assert time.monotonic() - began < 3
    assert line.until(lambda frame: frame.get("journal") == "record", patience=3)
