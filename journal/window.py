"""What one socket has been promised and not yet been sent, bounded.

The portable base is a queue and a task. Where the server offers its transport (`anteroom.transport`, see
config/protocol.py) a batch is written there at once, encoded once for everybody. Either way a window that is
full takes nothing: its reader goes back to reading from the database at its own pace.
"""

from collections import deque
from collections.abc import Mapping
from typing import Any

MOST_FRAMES = 256
MOST_BYTES = 256 * 1024


def encode(text: str) -> bytes:
    """An unmasked, unfragmented websocket text frame (RFC 6455, section 5.2)."""
    payload = text.encode()
    size = len(payload)
    if size < 126:
        return bytes((0x81, size)) + payload
    if size < 65536:
        return b"\x81\x7e" + size.to_bytes(2, "big") + payload
    return b"\x81\x7f" + size.to_bytes(8, "big") + payload


class Batch:
    """The frames of one wake-up of one journal in one form."""

    __slots__ = ("first", "last", "raw", "texts")

    def __init__(self, first: int, texts: list[str]) -> None:
        self.first, self.last, self.texts = first, first + len(texts) - 1, texts
        self.raw = b"".join(map(encode, texts))


class Window:
    """A bounded queue; `put` refuses what does not fit."""

    __slots__ = ("items", "size", "wake")

    def __init__(self, wake: Any) -> None:
        self.items: deque[str] = deque()
        self.size = 0
        self.wake = wake

    def put(self, batch: Batch) -> bool:
        if len(self.items) + len(batch.texts) > MOST_FRAMES or self.size + len(batch.raw) > MOST_BYTES:
            return False
        self.items.extend(batch.texts)
        self.size += len(batch.raw)
        self.wake.set()
        return True

    def take(self) -> str | None:
        if not self.items:
            self.size = 0
            return None
        return self.items.popleft()


class DirectWindow(Window):
    """Writes to the transport, whose own buffer is the queue."""

    __slots__ = ("is_over", "pending", "write")

    def __init__(self, wake: Any, transport: Mapping[str, Any]) -> None:
        super().__init__(wake)
        self.write, self.pending, self.is_over = transport["write"], transport["pending"], transport["is_over"]

    def put(self, batch: Batch) -> bool:
        if self.is_over() or self.pending() + len(batch.raw) > MOST_BYTES:
            return False
        self.write(batch.raw)
        return True


def window_for(connection: Mapping[str, Any], wake: Any) -> Window:
    """The best window this server can offer."""
    transport = connection.get("extensions", {}).get("anteroom.transport")
    return DirectWindow(wake, transport) if transport else Window(wake)
