"""One hub per web process: it reads what is new once, renders it once per form, and hands it to its sockets.

Rung by the doorbell it reads at once; without any ring it looks every second. After the entries of each
wake-up it reads the access number of the scope, so nobody receives what was committed after his right ended.
It has its own threads and database connections: a slow query elsewhere delays no delivery.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from channels.layers import get_channel_layer
from django.conf import settings
from django.db import close_old_connections

from journal import doorbell, readings
from journal.feed import Feed
from journal.frames import pulse
from journal.reader import Reader
from journal.scope import Scope

LOOK_SECONDS = 1.0
STALL_SECONDS = 20.0
PRESENT_EVERY = 5
CHECK_ALL_EVERY = 30
logger = logging.getLogger(__name__)
T = TypeVar("T")


class Hub:
    _here: dict[asyncio.AbstractEventLoop, "Hub"] = {}

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.scopes: dict[str, Scope] = {}
        self.by_journal: dict[int, Scope] = {}
        self.live = ThreadPoolExecutor(1, "hub-live")
        self.late = ThreadPoolExecutor(1, "hub-late")
        self.tasks = [self.loop.create_task(self._look_always())]
        if settings.REDIS_URL:
            self.tasks.append(self.loop.create_task(self._listen()))

    @classmethod
    def here(cls) -> "Hub":
        """The hub of this process; made when the first socket comes."""
        loop = asyncio.get_running_loop()
        if loop not in cls._here:
            cls._here = {loop: cls()}
            doorbell.attach(cls._here[loop])
        return cls._here[loop]

    async def read(self, pool: ThreadPoolExecutor, function: Callable[..., T], *args: Any) -> T:
        """Run a synchronous reading in one of the hub's own threads."""
        return await self.loop.run_in_executor(pool, _with_fresh_connection, function, args)

    # --- readers -------------------------------------------------------------

    async def open(self, reader: Reader, admission: "readings.Admission", since: Mapping[str, int]) -> None:
        """Let a reader in; positions not given start at the journal's head."""
        scope = self._scope(reader.ticket.scope, admission)
        for name in admission.compartments:
            feed = scope.feeds[name]
            reader.cursors[feed] = since.get(name, feed.head)
        scope.readers[reader] = None
        if admission.epoch != scope.epoch:
            await self._recheck(scope)
        self._stir(scope, scope.feeds.values())

    def _scope(self, name: str, admission: "readings.Admission") -> Scope:
        scope = self.scopes.get(name)
        if scope is None:
            feeds = {row.compartment: Feed(row.pk, row.compartment, row.size) for row in admission.journals}
            scope = self.scopes[name] = Scope(name, feeds)
            scope.epoch = admission.epoch
            self.by_journal.update({feed.journal_id: scope for feed in feeds.values()})
        return scope

    def leave(self, reader: Reader) -> None:
        scope = self.scopes.get(reader.ticket.scope)
        for feed in reader.cursors:
            feed.leave(reader)
        if scope and scope.readers.pop(reader, reader) is None and not scope.readers:
            del self.scopes[scope.name]
            for feed in scope.feeds.values():
                del self.by_journal[feed.journal_id]

    async def fetch(self, reader: Reader, feed: Feed) -> Iterable[tuple[int, str]]:
        """The next frames for a reader who is behind: from memory if they are there, else a page of the database."""
        after = reader.cursors[feed]
        remembered = feed.remembered(after, reader.form)
        if remembered is not None:
            return remembered
        rows, epoch = await self.read(self.late, readings.page, feed.journal_id, after, reader.form)
        scope = self.scopes.get(reader.ticket.scope)
        if scope and epoch != scope.epoch:
            await self._recheck(scope)
        return rows if feed in reader.cursors else []

    # --- waking up -----------------------------------------------------------

    def rung(self, message: Mapping[str, Any]) -> None:
        """A ring, from this process or another."""
        scope = self.by_journal.get(message.get("journal", 0)) or self.scopes.get(message.get("scope", ""))
        if scope:
            self._stir(scope, [feed for feed in scope.feeds.values() if feed.journal_id == message.get("journal")])

    def _stir(self, scope: Scope, feeds: Iterable[Feed]) -> None:
        scope.stirred.update(feeds)
        scope.again = True
        if scope.task is None:
            scope.task = self.loop.create_task(self._advance(scope))

    async def _advance(self, scope: Scope) -> None:
        try:
            while scope.again:
                scope.again, feeds, scope.stirred = False, scope.stirred, set()
                await self._advance_once(scope, feeds)
        except Exception:
            logger.exception("could not read %s; trying again within a second", scope.name)
        finally:
            scope.task = None

    async def _advance_once(self, scope: Scope, feeds: set[Feed]) -> None:
        wanted = [(feed.journal_id, feed.head, feed.forms()) for feed in feeds]
        found, epoch = await self.read(self.live, readings.news, scope.name, wanted)
        if epoch != scope.epoch:
            await self._recheck(scope)
        for feed in feeds:
            rendered = found[feed.journal_id]
            feed.hand_out(rendered)
            if len(rendered) >= readings.PAGE:
                scope.stirred.add(feed)
                scope.again = True
        for reader in scope.readers:
            if reader.behind:
                reader.wake.set()

    async def _recheck(self, scope: Scope) -> None:
        """Ask the gate about every ticket of the scope, and end what ended."""
        asked = list(scope.readers)
        tickets = {reader.ticket for reader in asked}
        epoch, readable = await self.read(self.live, readings.rights, scope.name, tickets)
        # Whoever came in while the gate was asked brought an answer of his own, and asks again if it differs.
        scope.epoch = epoch
        for reader in asked:
            if reader.ticket in readable:
                reader.keep_only(readable[reader.ticket])
            else:
                reader.end(4403, "your access has ended")

    # --- once a second -------------------------------------------------------

    async def _look_always(self) -> None:
        seconds = 0
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            seconds += 1
            try:
                await self._look(seconds)
            except Exception:
                logger.exception("could not look at the journals; trying again in a second")

    async def _look(self, seconds: int) -> None:
        for scope in list(self.scopes.values()):
            heads, epoch = await self.read(self.live, readings.heads, scope.name, [*self._ids(scope)])
            if epoch != scope.epoch or seconds % CHECK_ALL_EVERY == 0:
                await self._recheck(scope)
            self._stir(scope, [feed for feed in scope.feeds.values() if heads.get(feed.journal_id, 0) > feed.head])
            if seconds % PRESENT_EVERY == 1:
                await self.read(self.late, readings.present, scope.tickets())
            self._tell(scope, await self.read(self.late, readings.pulse, scope.name))
            for reader in [reader for reader in scope.readers if reader.stalled(STALL_SECONDS)]:
                reader.abort()

    def _ids(self, scope: Scope) -> Iterable[int]:
        return (feed.journal_id for feed in scope.feeds.values())

    def _tell(self, scope: Scope, beat: Mapping[str, Any]) -> None:
        """Pass on who is present, typing, and has seen what; each reader hears of journals he may read."""
        now, told = beat["now"], {name: value for name, value in beat.items() if name != "now"}
        if told == scope.beat:
            return
        scope.beat, frames = told, {}
        for reader in scope.readers:
            names = frozenset(feed.compartment for feed in reader.cursors)
            if names not in frames:
                seen = {name: who for name, who in told["seen"].items() if name in names}
                frames[names] = pulse(now, {**told, "seen": seen})
            reader.say(frames[names])

    # --- from other processes --------------------------------------------------

    async def _listen(self) -> None:
        """Hear the rings of other processes; while the layer is away, the look every second suffices."""
        while True:
            try:
                layer = get_channel_layer()
                channel = await layer.new_channel()
                await layer.group_add(doorbell.GROUP, channel)
                while True:
                    self.rung(await layer.receive(channel))
            except Exception:
                logger.warning("the doorbell is out of reach; looking every second", exc_info=True)
                await asyncio.sleep(1)


def _with_fresh_connection(function: Callable[..., T], args: tuple[Any, ...]) -> T:
    close_old_connections()
    return function(*args)
