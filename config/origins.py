"""Sockets are opened only from our own origins: scheme, host and port, to the letter.

Channels' `AllowedHostsOriginValidator` also lets in other schemes and ports of the same host. A program without
a browser sends no Origin; it is let through to the gate only with a token, which no browser adds by itself.
"""

from typing import Any

from django.conf import settings


class ExactOrigins:
    def __init__(self, application: Any) -> None:
        self.application = application

    async def __call__(self, connection: Any, receive: Any, send: Any) -> None:
        headers = connection["headers"]
        given = [value.decode("latin-1") for name, value in headers if name == b"origin"]
        token = any(name == b"authorization" and value.startswith(b"Bearer ") for name, value in headers)
        if (len(given) == 1 and given[0] in settings.ORIGINS) or (not given and token):
            await self.application(connection, receive, send)
            return
        await receive()
        await send({"type": "websocket.http.response.start", "status": 403, "headers": []})
        await send({"type": "websocket.http.response.body", "body": b""})
