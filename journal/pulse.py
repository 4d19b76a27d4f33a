"""Who is here, who is typing, who has seen how far: told when it changes, and now and then although it did not.

A browser cannot see the server's pings. From these frames it knows that the line still carries: the greeting
promises one at least every BEAT_SECONDS.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from journal import frames, gate, readings
from journal.gate import Ticket
from journal.scope import Scope

if TYPE_CHECKING:
    from journal.hub import Hub

BEAT_SECONDS = 10
MARK_SECONDS = 5.0
logger = logging.getLogger(__name__)


class Pulse:
    """Writes in a thread of its own: while somebody else holds the database's lock, only this waits."""

    def __init__(self, hub: "Hub") -> None:
        self.hub = hub
        self.writing = ThreadPoolExecutor(1, "hub-marks")

    async def note(self, ticket: Ticket, frame: frames.Seen | frames.Typing) -> None:
        """Keep what a client's frame says."""
        if isinstance(frame, frames.Typing):
            await self.hub.read(self.writing, gate.current().typing, ticket)
        else:
            await self.hub.read(self.writing, gate.current().seen, ticket, frame.cursors)

    async def mark(self) -> None:
        """Say who is connected here: at once when that changed, else every few seconds."""
        for scope in list(self.hub.scopes.values()):
            tickets, now = scope.tickets(), time.monotonic()
            if tickets != scope.marked or now - scope.marked_at >= MARK_SECONDS:
                await self.hub.read(self.writing, gate.current().present, tickets)
                scope.marked, scope.marked_at = tickets, now

    async def tell(self) -> None:
        """Tell everybody who has not heard the present state."""
        for scope in list(self.hub.scopes.values()):
            now, beat = await self.hub.read(self.hub.late, readings.pulse, scope.name)
            if beat != scope.beat:
                scope.beat = beat
            _tell(scope, now)


def _tell(scope: Scope, now: str) -> None:
    told, moment = dict[frozenset[str], str](), time.monotonic()
    for reader in scope.readers:
        if reader.heard is scope.beat and moment - reader.heard_at < BEAT_SECONDS - 1:
            continue
        names = frozenset(feed.compartment for feed in reader.cursors)
        if names not in told:
            told[names] = frames.pulse(now, frames.told_to(scope.beat, names))
        if reader.say(told[names]):
            reader.heard, reader.heard_at = scope.beat, moment


async def every(seconds: float, do: Callable[[], Awaitable[None]]) -> None:
    """Do it for as long as the process lives, whatever happens."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await do()
        except Exception:
            logger.exception("%s failed; trying again", do.__qualname__)
