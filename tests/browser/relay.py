"""A line that can be cut: passes bytes between a browser and the server, until it does not."""

import asyncio
import threading
from concurrent.futures import Future
from contextlib import suppress
from types import TracebackType
from typing import Any, Self


class Relay:
    """Listens on `port`, in a thread of its own. The server behind it notices a cut and lives on."""

    def __init__(self, port: int, target: int) -> None:
        self.port, self.target = port, target
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.server: asyncio.Server | None = None
        self.writers: set[asyncio.StreamWriter] = set()
        self.passing: set[asyncio.Task[None]] = set()

    def __enter__(self) -> Self:
        self.thread.start()
        self.mend()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cut()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    def mend(self) -> None:
        """Take connections again."""
        self._do(self._listen())

    def cut(self) -> None:
        """Break every connection off and refuse new ones."""
        self._do(self._break())

    def _do(self, work: Any) -> None:
        done: Future[None] = asyncio.run_coroutine_threadsafe(work, self.loop)
        done.result(10)

    async def _listen(self) -> None:
        self.server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)

    async def _break(self) -> None:
        if self.server:
            self.server.close()
        for writer in self.writers:
            writer.transport.abort()
        if self.passing:
            await asyncio.wait(self.passing)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            ahead, out = await asyncio.open_connection("127.0.0.1", self.target)
            self.writers |= {writer, out}
            for source, sink in ((reader, out), (ahead, writer)):
                task = asyncio.create_task(self._pass(source, sink))
                self.passing.add(task)
                task.add_done_callback(self.passing.discard)

    async def _pass(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await source.read(65536):
                sink.write(data)
                await sink.drain()
        self.writers.discard(sink)
        sink.close()
