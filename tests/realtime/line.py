"""A client of the socket, written from docs/realtime.md alone."""

import json
import socket
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from websockets.datastructures import HeadersLike
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from teams.actions.tokens import make_token
from teams.models import Seat

PATIENCE = 20.0
Frame = dict[str, Any]


def signed_in(seat: Seat) -> str:
    """A sign-in session's cookie."""
    store = SessionStore()
    store[SESSION_KEY] = str(seat.person_id)
    store[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    store[HASH_SESSION_KEY] = seat.person.get_session_auth_hash()
    store.create()
    return f"{settings.SESSION_COOKIE_NAME}={store.session_key}"


def token(seat: Seat) -> str:
    return make_token(actor=seat, name="test", scope="read")[1]


class Line:
    """One open socket. Entries are kept in the order in which they came."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.frames: list[Frame] = []
        self.texts: list[str] = []

    def take(self, patience: float = PATIENCE) -> Frame:
        """The next frame; TimeoutError when none comes."""
        text = self.socket.recv(timeout=patience)
        assert isinstance(text, str)
        self.texts.append(text)
        self.frames.append(json.loads(text))
        return self.frames[-1]

    def until(self, wanted: Callable[[Frame], object], patience: float = PATIENCE) -> Frame:
        """The next frame that is wanted."""
        end = time.monotonic() + patience
        while not wanted(frame := self.take(max(0.01, end - time.monotonic()))):
            pass
        return frame

    def entry(self, patience: float = PATIENCE) -> Frame:
        return self.until(lambda frame: "journal" in frame, patience)

    def entries(self, count: int) -> list[Frame]:
        return [self.entry() for _ in range(count)]

    def until_position(self, journal: str, position: int, patience: float = PATIENCE) -> None:
        self.until(lambda frame: frame.get("journal") == journal and frame["position"] >= position, patience)

    def got(self, journal: str) -> list[int]:
        """The positions received so far."""
        return [frame["position"] for frame in self.frames if frame.get("journal") == journal]

    def error(self) -> str:
        return str(self.until(lambda frame: "error" in frame)["error"]["code"])

    def say(self, frame: object) -> None:
        """Send a frame; nothing when the server has closed meanwhile (`closing` says with which code)."""
        with suppress(ConnectionClosed):
            self.socket.send(frame if isinstance(frame, (str, bytes)) else json.dumps(frame))

    def drain(self) -> None:
        """Take what is there."""
        with suppress(TimeoutError):
            while True:
                self.take(0.01)

    def closing(self, patience: float = PATIENCE) -> int:
        """The code with which the server closes; what comes before is kept."""
        end = time.monotonic() + patience
        try:
            while True:
                self.take(max(0.01, end - time.monotonic()))
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else 1006

    def alive(self) -> bool:
        """Whether the server still answers."""
        return self.socket.ping().wait(PATIENCE)


def _let_go(connection: ClientConnection) -> None:
    """The client library waits for ever when it is closed with its buffer full: the buffer has no bound from here on."""
    messages = connection.recv_messages
    with messages.mutex:
        messages.high = None
        if messages.paused:
            messages.paused = False
            messages.resume()


class Caller:
    """Opens lines to one server."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        self.open: list[Line] = []
        self.stack = ExitStack()

    def __call__(
        self, scope: str, *, query: str = "", headers: HeadersLike | None = None, origin: str | None = None,
        **more: Any,
    ) -> Line:  # fmt: skip
        """An open line that was greeted; InvalidStatus when the handshake is refused."""
        url = f"{self.base_url.replace('http', 'ws', 1)}/ws/delegations/{scope}/{query}"
        given: dict[str, Any] = {
            "proxy": None,
            "compression": None,
            "max_size": None,
            "max_queue": None,
            "ping_interval": None,
            **more,
        }
        opening = connect(url, origin=origin, additional_headers=headers or {}, **given)
        self.open.append(Line(self.stack.enter_context(opening)))
        return self.open[-1]

    def sit(self, seat: Seat, since: str | None = None, *, cookie: str | None = None, form: str = "json") -> Line:
        """The line of a seat, signed in as a browser is, after the greeting."""
        query = f"?form={form}" + (f"&since={since}" if since is not None else "")
        line = self(seat.scope, query=query, headers={"Cookie": cookie or signed_in(seat)}, origin=self.base_url)
        line.until(lambda frame: "hello" in frame or "error" in frame)
        return line

    def narrow(self, seat: Seat, since: str) -> Line:
        """A line through which little fits: its client takes what it is asked for and no more."""
        address = urlsplit(self.base_url)
        narrow = socket.socket()
        narrow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        narrow.connect((address.hostname, address.port))
        headers = {"Cookie": signed_in(seat)}
        line = self(
            seat.scope, query=f"?since={since}", headers=headers, origin=self.base_url, sock=narrow, max_queue=1
        )
        self.stack.callback(_let_go, line.socket)
        return line

    def refusal(self, *args: Any, **named: Any) -> tuple[int, bytes, dict[str, str]]:
        """How a handshake is refused: status, body and headers but for the date."""
        try:
            self(*args, **named)
        except InvalidStatus as refused:
            headers = {name.lower(): value for name, value in refused.response.headers.raw_items()}
            headers.pop("date", None)
            return refused.response.status_code, refused.response.body, headers
        raise AssertionError("the handshake was not refused")

    def close(self) -> None:
        self.stack.close()
