"""Calls of the API, as a program makes them."""

import json
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client

from tests.cast import ANONYMOUS, Cast


class Caller:
    """One caller; paths are below /api/v1/, with names of the cast in curly brackets."""

    def __init__(self, cast: Cast, who: str = ANONYMOUS, client: Client | None = None) -> None:
        self.cast, self.client = cast, client or cast.client(who)

    def get(self, path: str, **query: Any) -> HttpResponse:
        return self.client.get(self.url(path), query)

    def send(self, verb: str, path: str, body: Any = None, *, key: str | None = None, **headers: str) -> HttpResponse:
        """Send JSON, or bytes as they are; with a key of its own unless one is given."""
        raw = body if isinstance(body, bytes) else json.dumps(body if body is not None else {}).encode()
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": uuid4().hex if key is None else key,
            **headers,
        }
        kind = headers.pop("Content-Type")
        return self.client.generic(verb, self.url(path), raw, content_type=kind, headers=headers)

    def post(self, path: str, body: Any = None, **more: Any) -> HttpResponse:
        return self.send("POST", path, body, **more)

    def put(self, path: str, body: Any = None, **more: Any) -> HttpResponse:
        return self.send("PUT", path, body, **more)

    def delete(self, path: str, **more: Any) -> HttpResponse:
        return self.send("DELETE", path, b"", **more)

    def url(self, path: str) -> str:
        return self.cast.address(f"/api/v1/{path}")


def bearer(cast: Cast, secret: str) -> Caller:
    """A program with a token."""
    return Caller(cast, client=Client(headers={"Authorization": f"Bearer {secret}"}))
