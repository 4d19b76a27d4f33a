"""Ask one cell of the table, leaving no trace."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from journal import gate
from tests.cast import ADMINISTRATOR, OTHER, SUSPENDED, Cast, unknown
from tests.permissions.bodies import body_of
from tests.permissions.table import Row

NAMES = re.compile(r"{(\w+)}")
# What differs from one answer to the next although nothing is told: tokens against forgery, and the ids asked for.
MOVING = re.compile(rb'(csrfmiddlewaretoken" value="|csrf-token" content="|nonce[="]+)[^"]*')


@contextmanager
def undone(client: Client) -> Iterator[None]:
    """Whatever happens within is taken back, in the database and in the browser."""
    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    client.cookies = cookies


def ask(cast: Cast, client: Client, row: Row, **instead: Any) -> HttpResponse:
    """The answer to a row's request; `instead` are other values for names in its address."""
    body, key = body_of(cast, row.verb, row.address), {"Idempotency-Key": uuid4().hex}
    if row.path.startswith("/api/"):
        kind, data = "application/json", json.dumps(body).encode()
    else:
        kind, data = MULTIPART_CONTENT, encode_multipart(BOUNDARY, body)
    if row.verb == "GET":
        data = b""
    with undone(client):
        response = client.generic(row.verb, cast.address(row.address, **instead), data, content_type=kind, headers=key)
        return _whole(response) if response.streaming else response


def _whole(streamed: Any) -> HttpResponse:
    """What was streamed, read to its end."""
    whole = HttpResponse(streamed.getvalue(), status=streamed.status_code)
    whole.headers = streamed.headers
    return whole


def delivered(cast: Cast, client: Client, row: Row) -> int:
    """200 where the socket delivers the row's compartment, 404 where there is nothing."""
    cookies = "; ".join(f"{name}={cookie.value}" for name, cookie in client.cookies.items())
    headers = [(b"cookie", cookies.encode())]
    if bearer := client.defaults.get("HTTP_AUTHORIZATION"):
        headers.append((b"authorization", bearer.encode()))
    scope = cast.address(row.path).strip("/").rpartition("/")[2]
    ticket = gate.current().admit({"headers": headers}, scope)
    readable = gate.current().readable([ticket]) if ticket else {}
    return 200 if ticket and row.address.partition("#")[2] in readable.get(ticket, ()) else 404


def told(response: HttpResponse, *ids: Any) -> tuple[int, bytes, dict[str, str]]:
    """What an answer tells: status, body and headers, without what moves by itself and without the ids asked for."""
    body = MOVING.sub(rb"\1", response.content)
    for each in (str(each).encode() for each in ids if isinstance(each, UUID)):
        body = body.replace(each, b"ID")
    headers = {name: value for name, value in response.items() if name not in {"Date", "Set-Cookie", "Content-Length"}}
    return response.status_code, body, headers


def unknown_to(who: str, row: Row) -> dict[str, Any]:
    """Another value that makes the address one of nothing: for the delegation, or, to its members, for the last name."""
    names = NAMES.findall(row.path)
    outside = names[:1] if who in {SUSPENDED, OTHER, ADMINISTRATOR} else names[-1:]
    return {name: unknown()[name] for name in outside}
