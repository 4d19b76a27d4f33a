"""The web server of both settings."""

from typing import Any

import uvicorn
from django.conf import settings

from config.protocol import TransportProtocol


def options(host: str, port: int) -> dict[str, Any]:
    """What uvicorn is told."""
    return {
        "app": "config.asgi:application",
        "host": host,
        "port": port,
        "ws": TransportProtocol,
        "ws_max_size": 64 * 1024,
        "ws_per_message_deflate": False,
        # A client that takes nothing answers no ping either: together with the hub's own look this cuts it in time.
        "ws_ping_interval": 10,
        "ws_ping_timeout": 15,
        "lifespan": "off",
        "backlog": 4096,
        "log_level": "warning",
        "access_log": False,
        "server_header": False,
        "proxy_headers": settings.SECURE_PROXY_SSL_HEADER is not None,
    }


def serve(host: str, port: int) -> None:
    """Serve until told to stop."""
    uvicorn.run(**options(host, port))
