"""The journals of one scope in one process, and everybody who reads them here."""

import asyncio
from collections.abc import Mapping
from typing import Any

from journal.feed import Feed
from journal.gate import Ticket
from journal.reader import Reader


class Scope:
    __slots__ = ("again", "beat", "epoch", "feeds", "name", "readers", "stirred", "task")

    def __init__(self, name: str, feeds: Mapping[str, Feed]) -> None:
        self.name, self.feeds = name, dict(feeds)
        self.readers: dict[Reader, None] = {}
        self.epoch = 0
        self.beat: Mapping[str, Any] = {}
        self.stirred: set[Feed] = set()
        self.again = False
        self.task: asyncio.Task[None] | None = None

    def tickets(self) -> set[Ticket]:
        return {reader.ticket for reader in self.readers}

    def of_seat(self, seat: str) -> list[Reader]:
        """The open sockets of one seat, oldest first."""
        return [reader for reader in self.readers if reader.ticket.seat == seat]
