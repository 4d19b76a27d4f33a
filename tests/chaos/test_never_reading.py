"""Promise R6: a client that never reads costs no memory and is cut; the others hear as before.

What is measured is the server process alone, so the short form may run beside other tests: it mostly waits.
"""

import base64
import secrets
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx
import psutil
import pytest

from tests.chaos.arena import Arena, arena

MOST_MIB = 32
CUT_WITHIN = 30.0  # seconds


@dataclass(frozen=True)
class Form:
    """What is written while nobody reads: kept for all the clients, it would be more than MOST_MIB."""

    clients: int
    seconds: float
    pause: float


LONG, SHORT = Form(clients=10, seconds=60, pause=0), Form(clients=40, seconds=18, pause=0.04)


@pytest.fixture(scope="module")
def field() -> Iterator[Arena]:
    with arena(webs=1) as built:
        yield built


def _never_reading(field: Arena) -> socket.socket:
    """Complete the handshake with a tiny receive buffer, then read nothing ever again."""
    target = urlsplit(field.urls[0])
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.connect((target.hostname, target.port))
    key = base64.b64encode(secrets.token_bytes(16)).decode()
    line.sendall(
        f"GET /ws/delegations/{field.delegation}/?since=record:0,caucus:0 HTTP/1.1\r\nHost: {target.netloc}\r\n"
        f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
        f"Authorization: Bearer {field.tokens['analyst']}\r\n\r\n".encode()
    )
    return line


def test_clients_that_never_read_cost_no_memory_and_are_cut(field: Arena, long_form: bool) -> None:
    form = LONG if long_form else SHORT
    process = psutil.Process(field.webs[0][0].pid)
    headers = {"Authorization": f"Bearer {field.tokens['head']}"}
    body = {"text": "x" * 3500, "to": "all", "priority": "routine"}
    with ExitStack() as stack, httpx.Client(base_url=field.urls[0], headers=headers, timeout=30) as person:

        def write(number: int, what: str) -> None:
            key = {"Idempotency-Key": f"{what}-{number}"}
            assert person.post(field.api("notes/"), json=body, headers=key).status_code == 201

        for number in range(100):
            write(number, "warm")
        before = process.memory_info().rss
        lines = [stack.enter_context(_never_reading(field)) for _ in range(form.clients)]
        opened, number = time.monotonic(), 0
        while time.monotonic() < opened + form.seconds:
            write(number, "load")
            number += 1
            time.sleep(form.pause)
        grown = (process.memory_info().rss - before) / 2**20
        print(f"{number} notes of 3.5 KB beside {form.clients} clients that never read: {grown:.1f} MiB")
        assert grown < MOST_MIB
        while _connected(process, lines):
            assert time.monotonic() - opened < CUT_WITHIN, "a client that never read is still connected"
            time.sleep(0.5)


def _connected(process: psutil.Process, lines: list[socket.socket]) -> list[socket.socket]:
    """Those whose other end is still open in the web process."""
    ports = {line.getsockname()[1] for line in lines}
    there = {peer.raddr.port for peer in process.net_connections("tcp") if peer.raddr and peer.status == "ESTABLISHED"}
    return [line for line in lines if line.getsockname()[1] in ports & there]
