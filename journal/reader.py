"""One open socket: where it stands in each journal, and the task that brings it up to date.

Catching up is the same path as living: a reader always pulls from its cursors, and joins the live ones in the
very turn of the loop in which it finds nothing left to fetch, so there is no gap between the two.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from journal.feed import Feed
from journal.gate import Ticket
from journal.window import Batch, window_for

if TYPE_CHECKING:
    from journal.hub import Hub

CLOSE_SECONDS = 1.0
logger = logging.getLogger(__name__)
Send = Callable[[Mapping[str, Any]], Awaitable[None]]


class Reader:
    __slots__ = (
        "behind", "blocked_since", "closing", "cursors", "cut", "ended", "epoch", "form", "heard", "heard_at", "hub",
        "send", "task", "ticket", "wake", "window",
    )  # fmt: skip

    def __init__(self, hub: "Hub", ticket: Ticket, form: str, connection: Mapping[str, Any], send: Send) -> None:
        self.hub, self.ticket, self.form, self.send = hub, ticket, form, send
        self.wake = asyncio.Event()
        self.window = window_for(connection, self.wake)
        self.cursors: dict[Feed, int] = {}
        self.cut: Callable[[], None] | None = (
            connection.get("extensions", {}).get("anteroom.transport", {}).get("abort")
        )
        self.epoch = 0
        self.heard: Mapping[str, Any] | None = None
        self.heard_at = 0.0
        self.ended = False
        self.behind = True
        self.blocked_since: float | None = None
        self.task: asyncio.Task[None] | None = None
        self.closing: asyncio.Task[None] | None = None

    def offer(self, feed: Feed, batch: Batch) -> bool:
        """Take the next live entries; False if they do not fit or do not follow what this reader has."""
        if batch.first != self.cursors[feed] + 1 or not self.window.put(batch):
            return False
        self.cursors[feed] = batch.last
        return True

    def say(self, text: str) -> bool:
        """Send something that is not an entry; dropped when the reader is slow."""
        return not self.behind and self.window.put(Batch(0, [text]))

    def fall_behind(self) -> None:
        """Stop taking live entries; go on from the cursors when the socket has drained."""
        for feed in self.cursors:
            feed.leave(self)
        self.behind = True
        self.wake.set()

    async def run(self) -> None:
        """Send what there is, for as long as the socket is open."""
        self.wake.set()
        while not self.ended:
            await self.wake.wait()
            self.wake.clear()
            try:
                await self._send_what_there_is()
            except OSError:
                return  # the client is gone; the endpoint hears of it too
            except Exception:
                logger.exception("could not bring a reader up to date; trying again in a second")
                await asyncio.sleep(1)
                self.wake.set()

    async def _send_what_there_is(self) -> None:
        while (text := self.window.take()) is not None:
            await self.put(text)
        if self.behind:
            await self._catch_up()

    async def _catch_up(self) -> None:
        while not self.ended and (late := [feed for feed, position in self.cursors.items() if position < feed.head]):
            for feed in late:
                await self._send_page(feed)
        # No await since the comparison: nothing can have come between.
        if not self.ended:
            self.behind = False
            for feed in self.cursors:
                feed.join(self)

    async def _send_page(self, feed: Feed) -> None:
        """Send the next entries of a journal, for as long as the reader may have them."""
        for position, text in await self.hub.fetch(self, feed) if feed in self.cursors else []:
            if self.ended or feed not in self.cursors:
                return
            self.cursors[feed] = position
            await self.put(text)

    async def put(self, text: str) -> None:
        """Send one frame, and wait for as long as the client takes none."""
        if self.ended:
            return
        self.blocked_since = time.monotonic()
        await self.send({"type": "websocket.send", "text": text})
        self.blocked_since = None

    def keep_only(self, compartments: frozenset[str]) -> None:
        """Forget the journals that this reader may no longer read."""
        for feed in [feed for feed in self.cursors if feed.compartment not in compartments]:
            feed.leave(self)
            del self.cursors[feed]

    def end(self, code: int, reason: str) -> None:
        """Close the socket from this side; nothing more is sent from this moment on."""
        if self.ended:
            return
        self.ended = True
        self.hub.leave(self)
        if self.task:
            self.task.cancel()
        self.closing = self.hub.loop.create_task(self._close(code, reason))

    async def _close(self, code: int, reason: str) -> None:
        """Say so; a client that takes nothing, and so would never hear it, is cut."""
        try:
            async with asyncio.timeout(CLOSE_SECONDS):
                await self.send({"type": "websocket.close", "code": code, "reason": reason})
        except TimeoutError:
            if self.cut:
                self.cut()
        except Exception:
            logger.debug("the client was gone before it could be told", exc_info=True)

    def abort(self) -> None:
        """Cut a client that takes nothing; it converges when it comes back."""
        if self.cut:
            self.cut()
        self.end(4408, "too slow: connect again from your cursors")

    def stalled(self, seconds: float) -> bool:
        """Whether the client has taken nothing for so long."""
        return self.blocked_since is not None and time.monotonic() - self.blocked_since > seconds
