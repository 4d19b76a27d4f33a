"""The load: subscribers and publishers in a process of their own, on the other core. One JSON object comes out.

A note carries the sender's monotonic clock (nanoseconds), so a delivery's latency is the receiver's clock less
that, on one host. Every phase is bounded in count and in time.

    lat:RATE:COUNT    open loop, RATE notes a second
    full:WINDOW:SECS  closed loop, at most WINDOW notes not yet delivered to everybody
    ack:SECS          closed loop, every publisher sends its next note when the last was acknowledged
"""

import argparse
import asyncio
import json
import re
import time
from array import array
from typing import Any

import psutil
import uvloop
from picows import WSFrame, WSListener, WSMsgType, WSTransport, ws_connect

STAMP = re.compile(rb"@(\d{9,20})@")
PAD = "The quick brown fox signs the note and hands it in. " * 4
now = time.monotonic_ns


class Phase:
    """What one phase counts; the subscribers write into the one that is on."""

    def __init__(self, copies: int) -> None:
        self.copies, self.sent, self.acked, self.delivered = copies, 0, 0, 0
        self.latencies, self.last_copies, self.acks = array("q"), array("q"), array("q")
        self.arrived: dict[bytes, int] = {}
        self.moved = asyncio.Event()

    def copy(self, stamp: bytes, at: int) -> None:
        self.delivered += 1
        self.latencies.append(at - int(stamp))
        seen = self.arrived.get(stamp, 0) + 1
        self.arrived[stamp] = seen
        if seen == self.copies:
            self.last_copies.append(at - int(stamp))
            self.moved.set()

    @property
    def complete(self) -> int:
        """How many notes everybody has."""
        return len(self.last_copies)


class Subscriber(WSListener):
    phase = Phase(0)

    def __init__(self) -> None:
        self.ready = asyncio.get_running_loop().create_future()

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        if not self.ready.done():
            self.ready.set_exception(ConnectionError("closed before it was ready"))

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.CLOSE:
            transport.disconnect()
        if frame.msg_type == WSMsgType.PING:
            transport.send_pong(frame.get_payload_as_bytes())
        if frame.msg_type != WSMsgType.TEXT:
            return
        at, payload = now(), frame.get_payload_as_bytes()
        if found := STAMP.search(payload):
            Subscriber.phase.copy(found[1], at)
        elif not self.ready.done():
            self.ready.set_result(transport)


class SocketPublisher(WSListener):
    """Publishes by frames, as the tutorial's chat does."""

    def __init__(self, name: str) -> None:
        self.ready = asyncio.get_running_loop().create_future()
        self.answered = asyncio.Event()

    def on_ws_connected(self, transport: WSTransport) -> None:
        self.transport = transport

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if not self.ready.done():
            self.ready.set_result(None)
        else:
            self.answered.set()

    async def publish(self, stamp: int) -> None:
        self.answered.clear()
        note = {"kind": "note", "text": f"@{stamp}@ {PAD}"}
        self.transport.send(WSMsgType.TEXT, json.dumps(note).encode())
        await asyncio.wait_for(self.answered.wait(), 10)


class HttpPublisher:
    """Publishes by POST on one kept connection, with a request key each."""

    def __init__(self, name: str, host: str, port: int, path: str, token: str) -> None:
        self.name, self.host, self.port, self.path, self.token = name, host, port, path, token
        self.reader: asyncio.StreamReader | None = None
        self.turn = asyncio.Lock()  # one request at a time on one connection; who comes meanwhile waits, and is late

    async def publish(self, stamp: int) -> None:
        async with self.turn:
            await self._publish(stamp)

    async def _publish(self, stamp: int) -> None:
        if self.reader is None:
            self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
        body = json.dumps({"text": f"@{stamp}@ {PAD}", "to": "all", "priority": "routine"}).encode()
        self.writer.write(
            f"POST {self.path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\nAuthorization: Bearer {self.token}\r\n"
            f"Content-Type: application/json\r\nIdempotency-Key: {self.name}-{stamp}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        head = await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), 20)
        if b" 201 " not in head.split(b"\r\n", 1)[0]:
            raise RuntimeError(head[:200].decode())
        length = int(re.search(rb"content-length: (\d+)", head, re.IGNORECASE)[1])  # type: ignore[index]
        await self.reader.readexactly(length)


def usage(pids: list[int]) -> tuple[float, float]:
    """CPU seconds and resident megabytes of processes and their children."""
    cpu = rss = 0.0
    for pid in pids:
        for process in [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]:
            times = process.cpu_times()
            cpu, rss = cpu + times.user + times.system, rss + process.memory_info().rss / 1e6
    return cpu, rss


def percentiles(values: "array[int]") -> dict[str, float | None]:
    ordered = sorted(values)
    return {
        f"p{mark}": round(ordered[min(len(ordered) - 1, len(ordered) * mark // 100)] / 1e6, 3) if ordered else None
        for mark in (50, 95, 99, 100)
    }


async def open_loop(phase: Phase, publishers: list[Any], rate: float, count: float) -> None:
    start, under_way = now(), []
    for number in range(int(count)):
        await asyncio.sleep(max(0.0, (start + number * 1e9 / rate - now()) / 1e9))
        phase.sent += 1
        under_way.append(asyncio.ensure_future(publishers[number % len(publishers)].publish(now())))
    await asyncio.gather(*under_way)


async def closed_loop(phase: Phase, publishers: list[Any], window: float, seconds: float) -> None:
    end = time.monotonic() + seconds

    async def drive(publisher: Any) -> None:
        while time.monotonic() < end:
            while phase.sent - phase.complete >= window and time.monotonic() < end + 5:
                phase.moved.clear()
                await asyncio.wait([asyncio.ensure_future(phase.moved.wait())], timeout=1)
            phase.sent += 1
            await publisher.publish(now())

    await asyncio.gather(*map(drive, publishers))


async def acknowledged(phase: Phase, publishers: list[Any], seconds: float) -> None:
    end = time.monotonic() + seconds

    async def drive(publisher: Any) -> None:
        while time.monotonic() < end:
            sent = now()
            phase.sent += 1
            await publisher.publish(sent)
            phase.acked += 1
            phase.acks.append(now() - sent)

    await asyncio.gather(*map(drive, publishers))


PHASES = {"lat": open_loop, "full": closed_loop, "ack": acknowledged}


async def run_phase(told: str, publishers: list[Any], copies: int, pids: list[int]) -> dict[str, Any]:
    name, *numbers = told.split(":")
    phase = Subscriber.phase = Phase(copies)
    before, began = usage(pids), time.monotonic()
    await PHASES[name](phase, publishers, *map(float, numbers))
    quiet = time.monotonic() + 5
    while copies and phase.complete < phase.sent and time.monotonic() < quiet:
        await asyncio.sleep(0.005)
    wall, after = time.monotonic() - began, usage(pids)
    cpu = max(after[0] - before[0], 1e-9)
    return {
        "phase": told, "sent": phase.sent, "delivered": phase.delivered, "lost": phase.sent * copies - phase.delivered,
        "seconds": round(wall, 3), "cpu": round(cpu, 3), "per_cpu_second": round(phase.delivered / cpu),
        "acks_per_second": round(phase.acked / wall, 1), "latency_ms": percentiles(phase.latencies),
        "last_copy_ms": percentiles(phase.last_copies), "ack_ms": percentiles(phase.acks), "rss_mb": round(after[1], 1),
    }  # fmt: skip


async def connect(factory: Any, url: str, headers: dict[str, str]) -> Any:
    listener = factory()
    await ws_connect(lambda: listener, url, websocket_handshake_timeout=30, extra_headers=headers)
    await asyncio.wait_for(listener.ready, 30)
    return listener


async def main(told: argparse.Namespace) -> None:
    idle, gate = usage(told.pid), asyncio.Semaphore(32)

    async def subscribe(number: int) -> Any:
        async with gate:
            token = told.token[number % len(told.token)] if told.token else ""
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            return await connect(Subscriber, told.url, headers)

    listeners = await asyncio.gather(*(subscribe(number) for number in range(told.subscribers)))
    await asyncio.sleep(1)
    loaded = usage(told.pid)
    publishers: list[Any] = []
    for number in range(told.publishers):
        if told.post:
            host, _, port = told.host.partition(":")
            token = told.token[number % len(told.token)]
            publishers.append(HttpPublisher(f"p{number}", host, int(port), told.post, token))
        else:
            publishers.append(await connect(lambda: SocketPublisher(""), f"{told.url}?publish", {}))
    phases = [await run_phase(each, publishers, told.subscribers, told.pid) for each in told.phase]
    memory = (loaded[1] - idle[1]) * 1000 / max(1, len(listeners))
    print(json.dumps({"subscribers": len(listeners), "kb_per_socket": round(memory, 1), "phases": phases}))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", required=True)
    parser.add_argument("--host", default="")
    parser.add_argument("--post", default="")
    parser.add_argument("--token", action="append", default=[])
    parser.add_argument("--subscribers", type=int, default=10)
    parser.add_argument("--publishers", type=int, default=1)
    parser.add_argument("--pid", type=int, action="append", default=[])
    parser.add_argument("--phase", action="append", default=[])
    uvloop.run(main(parser.parse_args()))
