"""The product's own web server in a thread of the test process: real sockets, and the test's own database."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from django.conf import settings
from django.db import connection

from config import server
from journal import doorbell
from journal.hub import Hub
from tests.servers.process import free_port


class Server:
    """Serves until it is stopped; `hub` is the one of its event loop."""

    def __init__(self) -> None:
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.uvicorn = uvicorn.Server(uvicorn.Config(**server.options("127.0.0.1", self.port)))
        self.thread = threading.Thread(target=self.uvicorn.run, name="server", daemon=True)

    @property
    def hub(self) -> Hub:
        assert Hub._here, "no socket was opened yet"
        return next(iter(Hub._here.values()))

    def start(self) -> None:
        settings.ORIGINS.append(self.origin)
        self.thread.start()
        pause = threading.Event()
        while not self.uvicorn.started:
            assert self.thread.is_alive(), "the server did not start"
            pause.wait(0.02)

    def stop(self) -> None:
        for hub in list(Hub._here.values()):
            self._end(hub)
        self.uvicorn.should_exit = True
        self.thread.join(20)
        settings.ORIGINS.remove(self.origin)

    def _end(self, hub: Hub) -> None:
        """The hub lives as long as its process; here it ends before, and leaves no connection to the database."""

        async def end() -> None:
            for reader in [reader for scope in hub.scopes.values() for reader in scope.readers]:
                reader.end(1012, "over")
            for task in hub.tasks:
                task.cancel()
            for pool in (hub.live, hub.late, hub.pulse.writing):
                await hub.loop.run_in_executor(pool, _close_connection)
                pool.shutdown()

        doorbell._local.clear()
        asyncio.run_coroutine_threadsafe(end(), hub.loop).result(20)
        Hub._here.clear()


def _close_connection() -> None:
    connection.close()  # that of the thread in which this runs


@contextmanager
def running() -> Iterator[Server]:
    found = Server()
    found.start()
    try:
        yield found
    finally:
        found.stop()
