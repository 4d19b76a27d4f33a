"""The journals of one scope in one process, and everybody who reads them here."""

import asyncio
from collections.abc import Mapping
from typing import Any

from journal.feed import Feed
from journal.gate import Ticket
from journal.reader import Reader


class Scope:
    """`epoch` is the newest access number that is known here; a reader whose own is older must be asked about."""

    __slots__ = (
        "again", "beat", "checked_at", "epoch", "feeds", "marked", "marked_at", "name", "readers", "stirred", "task",
    )  # fmt: skip

    def __init__(self, name: str, feeds: Mapping[str, Feed]) -> None:
        self.name, self.feeds = name, dict(feeds)
        self.readers: dict[Reader, None] = {}
        self.epoch = 0
        self.checked_at = 0.0
        self.beat: Mapping[str, Any] = {}
        self.marked: set[Ticket] = set()
        self.marked_at = 0.0
        self.stirred: set[Feed] = set()
        self.again = False
        self.task: asyncio.Task[None] | None = None

    def tickets(self) -> set[Ticket]:
        return {reader.ticket for reader in self.readers}

    def of_seat(self, seat: str) -> list[Reader]:
        """The open sockets of one seat, oldest first."""
        return [reader for reader in self.readers if reader.ticket.seat == seat]

    def learn(self, epoch: int) -> None:
        """An access number was read."""
        self.epoch = max(self.epoch, epoch)

    def unsure(self) -> list[Reader]:
        """Those who were let in, or asked about, before the newest change of anybody's right."""
        return [reader for reader in self.readers if reader.epoch < self.epoch]
