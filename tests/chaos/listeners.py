"""People who listen through everything: a client that reconnects from its cursors, behind a line that is cut."""

import asyncio
import json
import random
import time
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import websockets

from tests.chaos.arena import Arena

JOURNALS = ("record", "caucus")


class Line:
    """A TCP line to a web process that can be cut; what is under way is lost, as on a real one."""

    def __init__(self, target: str) -> None:
        self.target, self.open, self.cuts = urlsplit(target), set[asyncio.StreamWriter](), 0
        self.carrying = set[asyncio.Task[None]]()

    async def start(self) -> str:
        self.server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        return f"ws://127.0.0.1:{self.server.sockets[0].getsockname()[1]}"

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        me = asyncio.current_task()
        assert me is not None
        self.carrying.add(me)
        try:
            far = await asyncio.open_connection(self.target.hostname, self.target.port)
        except OSError:
            writer.close()
            return
        both = {writer, far[1]}
        self.open |= both
        pumps = [asyncio.ensure_future(_pump(reader, far[1])), asyncio.ensure_future(_pump(far[0], writer))]
        await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        for each in both:
            self.open.discard(each)
            each.transport.abort()
        await asyncio.gather(*pumps)
        self.carrying.discard(me)

    def cut(self) -> None:
        for writer in list(self.open):
            writer.transport.abort()
        self.cuts += 1

    async def close(self) -> None:
        self.server.close()
        self.cut()
        await asyncio.gather(*self.carrying, return_exceptions=True)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError, asyncio.IncompleteReadError):
        while piece := await reader.read(65536):
            writer.write(piece)
            await writer.drain()


@dataclass
class Listener:
    """Everything it has of each journal, in order; `wrong` tells of a gap or of an entry out of order."""

    role: str
    frames: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in JOURNALS})
    wrong: list[str] = field(default_factory=list)
    connections: int = 0
    heads: dict[str, int] = field(default_factory=dict)
    converged_after: float = -1.0

    async def listen(self, arena: Arena, lines: list[str]) -> None:
        while True:
            with suppress(OSError, websockets.WebSocketException, asyncio.TimeoutError):
                await self._once(arena, random.choice(lines))  # noqa: S311
            await asyncio.sleep(0.1 + random.random() * 0.3)  # noqa: S311

    async def _once(self, arena: Arena, line: str) -> None:
        since = ",".join(f"{name}:{len(frames)}" for name, frames in self.frames.items())
        url = f"{line}/ws/delegations/{arena.delegation}/?since={since}"
        headers = {"Authorization": f"Bearer {arena.tokens[self.role]}"}
        async with websockets.connect(url, additional_headers=headers, open_timeout=5, ping_interval=5) as socket:
            self.connections += 1
            opened = time.monotonic()
            async for text in socket:
                self._take(str(text))
                if self.heads and all(len(self.frames[name]) >= self.heads[name] for name in JOURNALS):
                    self.converged_after, self.heads = time.monotonic() - opened, {}

    def _take(self, text: str) -> None:
        told = json.loads(text)
        if "hello" in told:
            self.heads = {name: told["hello"]["heads"][name] for name in JOURNALS}
        elif "journal" in told and told["journal"] in self.frames:
            mine = self.frames[told["journal"]]
            if told["position"] != len(mine) + 1:
                self.wrong.append(f"{told['journal']}: {told['position']} after {len(mine)}")
            mine.append(text)
