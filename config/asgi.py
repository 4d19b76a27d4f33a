"""Two doors: pages and the API by HTTP, and the socket that delivers. Writes go by HTTP only."""

import os
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402  after the set-up
from django.urls import re_path  # noqa: E402

from config import memory  # noqa: E402
from config.http import PooledHandler  # noqa: E402
from config.origins import ExactOrigins  # noqa: E402
from journal.routing import websocket_urlpatterns  # noqa: E402


async def _absent(connection: Any, receive: Any, send: Any) -> None:
    await receive()
    await send({"type": "websocket.http.response.start", "status": 404, "headers": []})
    await send({"type": "websocket.http.response.body", "body": b""})


# An address that is none of ours is answered like one that may not be seen.
absent: Any = _absent
routes: Any = [*websocket_urlpatterns, re_path("", absent)]
sockets = URLRouter(routes)
application = ProtocolTypeRouter({"http": PooledHandler(), "websocket": ExactOrigins(sockets)})
memory.settle()
