"""One hub per web process: it reads what is new once, renders it once per form, and hands it to its sockets.

Rung by the doorbell it reads at once; without any ring it looks every second. After the entries of each
wake-up it reads the access number of the scope, so nobody receives what was committed after his right ended.
It has its own threads and database connections: a slow query elsewhere delays no delivery.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from channels.layers import get_channel_layer
from django.conf import settings
from django.db import close_old_connections

from journal import doorbell, readings
from journal.feed import Feed
from journal.pulse import Pulse, every
from journal.queries import PAGE
from journal.reader import Reader
from journal.scope import Scope

LOOK_SECONDS = 1.0
STALL_SECONDS = 20.0
CHECK_ALL_SECONDS = 30.0
ENDED = 4403
logger = logging.getLogger(__name__)
T = TypeVar("T")


class Hub:
    _here: dict[asyncio.AbstractEventLoop, "Hub"] = {}

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.scopes: dict[str, Scope] = {}
        self.feeds: dict[int, tuple[Scope, Feed]] = {}
        self.live = ThreadPoolExecutor(1, "hub-live")
        self.late = ThreadPoolExecutor(1, "hub-late")
        self.pulse = Pulse(self)
        always = [every(LOOK_SECONDS, do) for do in (self._look, self.pulse.tell, self.pulse.mark)]
        always += [self._listen()] if settings.REDIS_URL else []
        self.tasks = [self.loop.create_task(coroutine) for coroutine in always]

    @classmethod
    def here(cls) -> "Hub":
        """The hub of this process; made when the first socket comes."""
        loop = asyncio.get_running_loop()
        if loop not in cls._here:
            cls._here = {loop: cls()}
            doorbell.attach(cls._here[loop])
        return cls._here[loop]

    async def read(self, pool: ThreadPoolExecutor, function: Callable[..., T], *args: Any) -> T:
        """Run something synchronous in one of the hub's own threads."""
        return await self.loop.run_in_executor(pool, _with_fresh_connection, function, args)

    # --- readers -------------------------------------------------------------

    async def open(self, reader: Reader, admission: "readings.Admission", since: Mapping[str, int]) -> None:
        """Let a reader in; positions not given start at the heads that the admission told."""
        scope = self._scope(reader.ticket.scope, admission)
        reader.cursors = {scope.feeds[name]: since.get(name, head) for name, head in admission.heads.items()}
        reader.epoch = admission.epoch
        scope.readers[reader] = None
        scope.learn(admission.epoch)
        await self._make_sure(scope)
        self._stir(scope, scope.feeds.values())

    def _scope(self, name: str, admission: "readings.Admission") -> Scope:
        scope = self.scopes.get(name)
        if scope is None:
            feeds = {row.compartment: Feed(row.pk, row.compartment, row.size) for row in admission.journals}
            scope = self.scopes[name] = Scope(name, feeds)
            self.feeds.update({feed.journal_id: (scope, feed) for feed in feeds.values()})
        return scope

    def leave(self, reader: Reader) -> None:
        scope = self.scopes.get(reader.ticket.scope)
        for feed in reader.cursors:
            feed.leave(reader)
        if scope and scope.readers.pop(reader, reader) is None and not scope.readers:
            del self.scopes[scope.name]
            for feed in scope.feeds.values():
                del self.feeds[feed.journal_id]

    async def fetch(self, reader: Reader, feed: Feed) -> Iterable[tuple[int, str]]:
        """The next frames for a reader who is behind: from memory if they are there, else a page of the database."""
        after = reader.cursors[feed]
        remembered = feed.remembered(after, reader.form)
        if remembered is not None:
            return remembered
        rows, epoch = await self.read(self.late, readings.page, feed.journal_id, after, reader.form)
        if scope := self.scopes.get(reader.ticket.scope):
            scope.learn(epoch)
            await self._make_sure(scope)
        return rows

    # --- waking up -----------------------------------------------------------

    def rung(self, message: Mapping[str, Any]) -> None:
        """A ring, from this process or another; one about entries that were handed out already wakes nobody."""
        if message["type"] == "doorbell.access":
            if scope := self.scopes.get(message["scope"]):
                self._stir(scope, [])
        elif found := self.feeds.get(message["journal"]):
            scope, feed = found
            if feed.head < message["position"]:
                self._stir(scope, [feed])

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
        scope.learn(epoch)
        await self._make_sure(scope)
        # Nothing is awaited from here on: everybody who is handed something was sure a moment ago.
        for feed in feeds:
            rendered = found[feed.journal_id]
            feed.hand_out(rendered)
            if len(rendered) >= PAGE:
                scope.stirred.add(feed)
                scope.again = True
        for reader in scope.readers:
            if reader.behind:
                reader.wake.set()

    async def _make_sure(self, scope: Scope) -> None:
        """Ask until nobody is left who was last asked about before the newest change, whoever comes in meanwhile."""
        while unsure := scope.unsure():
            await self._ask(scope, unsure)

    async def _ask(self, scope: Scope, readers: Iterable[Reader]) -> None:
        """Ask the gate about some readers, and end what ended."""
        known, asked = scope.epoch, list(readers)
        epoch, readable = await self.read(self.live, readings.rights, scope.name, {each.ticket for each in asked})
        scope.learn(epoch)
        for reader in asked:
            reader.epoch = max(known, epoch)
            if reader.ticket in readable:
                reader.keep_only(readable[reader.ticket])
            else:
                reader.end(ENDED, "your access has ended")

    # --- once a second -------------------------------------------------------

    async def _look(self) -> None:
        for scope in list(self.scopes.values()):
            try:
                await self._look_at(scope)
            except Exception:
                logger.exception("could not look at %s; trying again in a second", scope.name)

    async def _look_at(self, scope: Scope) -> None:
        heads, epoch = await self.read(self.live, readings.heads, scope.name, [*self._ids(scope)])
        scope.learn(epoch)
        await self._make_sure(scope)
        if time.monotonic() - scope.checked_at >= CHECK_ALL_SECONDS:
            # A sign-in session that is simply too old changes no access number.
            scope.checked_at = time.monotonic()
            await self._ask(scope, scope.readers)
        self._stir(scope, [feed for feed in scope.feeds.values() if heads.get(feed.journal_id, 0) > feed.head])
        for reader in [reader for reader in scope.readers if reader.stalled(STALL_SECONDS)]:
            reader.abort()

    def _ids(self, scope: Scope) -> Iterable[int]:
        return (feed.journal_id for feed in scope.feeds.values())

    # --- from other processes --------------------------------------------------

    async def _listen(self) -> None:
        """Hear the rings of other processes; while the layer is away, the look every second suffices."""
        while True:
            try:
                layer: Any = get_channel_layer()
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
