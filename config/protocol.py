"""uvicorn's websocket protocol, which also offers the application its transport.

`journal.window` writes a batch there that was encoded once for every socket. With any other server, or if
uvicorn changes, the extension is not offered and the bounded queue is used instead.
"""

from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol


class TransportProtocol(WebSocketsSansIOProtocol):
    def handle_connect(self, event: Any) -> None:
        super().handle_connect(event)
        if hasattr(self, "scope"):
            transport: Any = self.transport
            self.scope["extensions"]["anteroom.transport"] = {
                "write": transport.write,
                "pending": transport.get_write_buffer_size,
                "abort": transport.abort,
                "is_over": self.is_over,
            }

    def is_over(self) -> bool:
        """Whether nothing may be written any more: the line is closed, or a close frame has gone out."""
        return self.close_sent or self.transport.is_closing()

    def keepalive_timeout(self) -> None:
        """Cut it: a client that answers no ping takes no bytes either, and a polite close would wait for it."""
        super().keepalive_timeout()
        self.transport.abort()
