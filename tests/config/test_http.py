"""The pooled handler: bounded bodies, lasting connections, answers in pieces."""

import asyncio
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from config import http
from config.http import PooledHandler

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls(__name__)]


@login_not_required
def where(request: HttpRequest) -> JsonResponse:
    """Which thread serves, with which connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"thread": threading.get_ident(), "connection": id(connection.connection)})


@login_not_required
def headers(request: HttpRequest) -> JsonResponse:
    return JsonResponse(dict(request.headers))


@login_not_required
@csrf_exempt
def size(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(sum(len(piece) for piece in iter(lambda: request.read(65536), b""))))


@login_not_required
def pieces(request: HttpRequest) -> StreamingHttpResponse:
    def made() -> Iterator[bytes]:
        for number in range(3):
            yield f"{number} {connection.vendor}\n".encode()

    return StreamingHttpResponse(made())


@login_not_required
def fails(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a view that fails")


urlpatterns = [
    path("where", where),
    path("headers", headers),
    path("size", size),
    path("pieces", pieces),
    path("fails", fails),
]


@pytest.fixture
def handler(settings) -> Iterator[PooledHandler]:
    settings.ALLOWED_HOSTS = ["here"]
    found, every = PooledHandler(threads=2), threading.Barrier(2)
    yield found
    for closing in [found.pool.submit(close_connection, every) for _ in range(2)]:
        closing.result()
    found.pool.shutdown()


def close_connection(every: threading.Barrier) -> None:
    every.wait(20)  # so that no thread closes twice, and another never
    connection.close()


def ask(
    handler: PooledHandler, url: str, *bodies: bytes, method: str = "GET", given=(), wait: float = 0
) -> tuple[int, bytes, dict]:
    """One request, its body in the pieces given; status, body and headers."""

    async def exchange() -> list[dict[str, Any]]:
        messages = [{"type": "http.request", "body": body, "more_body": True} for body in bodies]
        messages.append({"type": "http.request", "body": b"", "more_body": False})
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            await asyncio.sleep(wait)
            return messages.pop(0)

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        scope = {
            "type": "http", "method": method, "path": f"/{url}", "raw_path": f"/{url}".encode(), "query_string": b"",
            "headers": [(b"host", b"here"), *given], "scheme": "http", "server": ("here", 80), "client": ("127.0.0.1", 1),
            "root_path": "", "http_version": "1.1", "asgi": {"version": "3.0"},
        }  # fmt: skip
        await handler(scope, receive, send)
        return sent

    sent = asyncio.run(exchange())
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], body, {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}


def test_a_body_larger_than_the_largest_is_refused_while_it_arrives(handler, settings) -> None:
    settings.LARGEST_UPLOAD = 1000
    assert ask(handler, "size", b"x" * 600, b"x" * 600, method="POST")[0] == 413


def test_the_api_says_in_its_own_shape_that_a_body_is_too_large(handler, settings) -> None:
    settings.LARGEST_UPLOAD = 1024 * 1024
    status, body, headers = ask(handler, "api/v1/size", b"x" * 2**20, b"x", method="POST")
    assert (status, headers["content-type"]) == (413, "application/json")
    assert json.loads(body) == {"code": "too_large", "detail": "An upload has at most 1 MiB."}


def test_a_body_within_the_bound_arrives_whole(handler, settings) -> None:
    settings.LARGEST_UPLOAD = 1000
    assert ask(handler, "size", b"x" * 500, b"x" * 500, method="POST")[1] == b"1000"


def test_a_body_that_arrives_too_slowly_is_cut_and_told(handler, monkeypatch) -> None:
    monkeypatch.setattr(http, "BODY_SECONDS", 0.05)
    assert ask(handler, "size", *[b"x"] * 50, method="POST", wait=0.01)[0] == 408


def test_an_answer_in_pieces_is_sent_in_pieces(handler) -> None:
    status, body, _ = ask(handler, "pieces")
    assert (status, body.decode().splitlines()) == (200, [f"{n} {connection.vendor}" for n in range(3)])


def test_a_view_that_fails_is_answered_and_the_thread_lives_on(handler, caplog) -> None:
    assert ask(handler, "fails")[0] == 500
    assert ask(handler, "where")[0] == 200


def test_each_thread_keeps_its_connection(handler) -> None:
    answers = [json.loads(ask(handler, "where")[1]) for _ in range(12)]
    pairs = {(answer["thread"], answer["connection"]) for answer in answers}
    assert len(pairs) == len({thread for thread, _ in pairs}) <= 2


def test_a_header_spelt_with_underscores_is_no_twin_of_the_real_one(handler) -> None:
    given = [(b"x_forwarded_for", b"evil"), (b"x_forwarded_proto", b"https"), (b"authorization", b"real")]
    told = json.loads(ask(handler, "headers", given=given)[1])
    assert "X-Forwarded-For" not in told
    assert "X-Forwarded-Proto" not in told
    assert told["Authorization"] == "real"


@pytest.mark.urls("config.urls")
def test_another_host_is_refused(handler) -> None:
    assert ask(handler, "healthz", given=[(b"host", b"evil.example")])[0] == 400


def test_a_client_that_goes_away_in_the_middle_of_its_body_is_dropped(handler) -> None:
    async def exchange() -> list[dict[str, Any]]:
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await handler({"type": "http", "method": "POST", "path": "/size", "headers": []}, receive, send)
        return sent

    assert asyncio.run(exchange()) == []
