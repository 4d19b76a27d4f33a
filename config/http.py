"""Django's synchronous request cycle on a fixed set of threads, each with its own lasting database connection.

Django's own ASGI handler makes a thread, and with it a database connection, for every request; views here are
synchronous on purpose (the asynchronous ORM has no transactions), so a small pool serves them faster and the
number of connections stays known.
"""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from tempfile import SpooledTemporaryFile
from typing import Any

from django.conf import settings
from django.core import signals
from django.core.exceptions import RequestAborted, RequestDataTooBig
from django.core.handlers.asgi import ASGIHandler
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import set_script_prefix
from django.utils.translation import gettext as _

BODY_SECONDS = 20.0


class PooledHandler(ASGIHandler):
    """An ASGI application for `http` connections."""

    def __init__(self, threads: int = int(os.environ.get("ANTEROOM_THREADS", "8"))) -> None:
        super(ASGIHandler, self).__init__()
        self.load_middleware(is_async=False)
        self.pool = ThreadPoolExecutor(threads, "http")

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await self.read_body(receive)
        except RequestAborted:
            return None
        except TimeoutError:
            return await _send_whole(HttpResponse(status=408), send)
        except RequestDataTooBig:
            return await _send_whole(_too_large(scope), send)
        loop = asyncio.get_running_loop()
        try:
            request, made = self.create_request(scope, body)
            response: Any = made
            if request is not None:
                response = await loop.run_in_executor(self.pool, self._respond, request)
            if response.streaming:
                return await self._stream(response, send)
            return await _send_whole(response, send)
        finally:
            body.close()

    async def read_body(self, receive: Any) -> Any:
        """As Django's, but bounded while it is read and not only once it is parsed, and closed whatever happens."""
        body, left = SpooledTemporaryFile(settings.FILE_UPLOAD_MAX_MEMORY_SIZE, "w+b"), settings.LARGEST_UPLOAD  # noqa: SIM115
        try:
            more = True
            while more:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise RequestAborted
                left -= len(message.get("body", b""))
                if left < 0:
                    raise RequestDataTooBig
                body.write(message.get("body", b""))
                more = message.get("more_body", False)
            body.seek(0)
        except BaseException:
            body.close()
            raise
        return body

    def _respond(self, request: HttpRequest) -> HttpResponseBase:
        set_script_prefix("/")
        signals.request_started.send(sender=self.__class__, scope=getattr(request, "scope", None))
        response = self.get_response(request)
        if not response.streaming:
            response.close()
        return response

    async def _stream(self, response: Any, send: Any) -> None:
        loop, chunks = asyncio.get_running_loop(), iter(response)
        await _send_start(response, send)
        try:
            while (chunk := await loop.run_in_executor(self.pool, next, chunks, None)) is not None:
                await send({"type": "http.response.body", "body": chunk, "more_body": True})
            await send({"type": "http.response.body"})
        finally:
            await loop.run_in_executor(self.pool, response.close)


def _too_large(scope: dict[str, Any]) -> HttpResponse:
    """In the API's own shape where a program asks; the language is the house's, as nobody has said who asks yet."""
    if not scope["path"].startswith("/api/"):
        return HttpResponse(status=413)
    told = _("An upload has at most %(size)d MiB.") % {"size": settings.LARGEST_UPLOAD // 2**20}
    return JsonResponse({"code": "too_large", "detail": told}, status=413)


async def _send_start(response: HttpResponseBase, send: Any) -> None:
    headers = [(name.encode("ascii"), value.encode("latin-1")) for name, value in response.items()]
    headers += [(b"set-cookie", cookie.output(header="").strip().encode()) for cookie in response.cookies.values()]
    await send({"type": "http.response.start", "status": response.status_code, "headers": headers})


async def _send_whole(response: Any, send: Any) -> None:
    await _send_start(response, send)
    await send({"type": "http.response.body", "body": response.content})
