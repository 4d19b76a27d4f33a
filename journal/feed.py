"""One journal as one process follows it: how far it has been handed out, to whom, and the last frames."""

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from journal.window import Batch

if TYPE_CHECKING:
    from journal.reader import Reader

KEPT = 512
Rendered = list[tuple[int, dict[str, str]]]


class Feed:
    __slots__ = ("compartment", "head", "journal_id", "live", "recent")

    def __init__(self, journal_id: int, compartment: str, head: int) -> None:
        self.journal_id, self.compartment, self.head = journal_id, compartment, head
        self.live: dict[str, dict[Reader, None]] = {}
        self.recent: deque[tuple[int, dict[str, str]]] = deque(maxlen=KEPT)

    def forms(self) -> list[str]:
        """The forms that somebody here reads live."""
        return [form for form, readers in self.live.items() if readers]

    def join(self, reader: "Reader") -> None:
        self.live.setdefault(reader.form, {})[reader] = None

    def leave(self, reader: "Reader") -> None:
        self.live.get(reader.form, {}).pop(reader, None)

    def hand_out(self, rendered: Rendered) -> None:
        """Give the next entries to everybody who reads live; the rest will fetch them."""
        rendered = [row for row in rendered if row[0] > self.head]
        if not rendered:
            return
        self.head = rendered[-1][0]
        self.recent.extend(rendered)
        for form in self.forms():
            self._give(form, rendered)

    def _give(self, form: str, rendered: Rendered) -> None:
        readers = self.live[form]
        # A form that nobody read when these were rendered: its first reader fetches them like one who is late.
        batch = Batch(rendered[0][0], [row[1][form] for row in rendered]) if form in rendered[0][1] else None
        for reader in [reader for reader in readers if batch is None or not reader.offer(self, batch)]:
            reader.fall_behind()

    def remembered(self, after: int, form: str) -> Iterator[tuple[int, str]] | None:
        """The frames after a position, if all of them are still at hand in this form."""
        if not self.recent or self.recent[0][0] > after + 1:
            return None
        rows = [(position, forms[form]) for position, forms in self.recent if position > after and form in forms]
        return iter(rows) if len(rows) == self.head - after else None
