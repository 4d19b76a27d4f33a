"""The bell between processes: it carries (journal, position) and nothing else.

The database is the truth. A lost ring costs a second, the time until a hub looks at the heads by itself.
"""

import asyncio
import logging
import os
import threading
from functools import cache
from typing import Any

from channels.layers import get_channel_layer
from django.conf import settings

GROUP = "doorbell"
LONGEST = 1.0  # seconds
logger = logging.getLogger(__name__)
_local: list[Any] = []
_sending: dict[asyncio.AbstractEventLoop, dict[Any, dict[str, Any]]] = {}
_tasks: dict[asyncio.AbstractEventLoop, "asyncio.Task[None]"] = {}  # a task that nobody holds may be collected


def attach(hub: Any) -> None:
    """The hub of this process is rung directly, whatever the layer does."""
    _local[:] = [hub]


def ring(journal: int, position: int) -> None:
    """Call after the commit, from any thread; it never raises: what was committed stays committed."""
    _send({"type": "doorbell.ring", "journal": journal, "position": position})


def ring_scope(scope: str) -> None:
    """Somebody's right to read in this scope has changed."""
    _send({"type": "doorbell.access", "scope": scope})


def _send(message: dict[str, Any]) -> None:
    try:
        for hub in _local:
            hub.loop.call_soon_threadsafe(hub.rung, message)
        if settings.REDIS_URL:
            _send_far(message)
    except Exception:
        logger.warning("the doorbell failed; the hubs will notice within a second", exc_info=True)


def _send_far(message: dict[str, Any]) -> None:
    """Leave it to a loop: whoever wrote has nothing to wait for."""
    # The layer's connection belongs to one loop; opening another for each ring would be slow.
    loop = _local[0].loop if _local else _own_loop(os.getpid())
    loop.call_soon_threadsafe(_line_up, loop, message)


def _line_up(loop: asyncio.AbstractEventLoop, message: dict[str, Any]) -> None:
    """One ring after the other; of those of one journal that wait, the furthest says all."""
    if loop not in _sending:
        _sending[loop] = {}
        _tasks[loop] = loop.create_task(_send_all(loop))
    what = message.get("journal", message.get("scope"))
    _sending[loop][what] = max(message, _sending[loop].get(what, message), key=lambda one: one.get("position", 0))


async def _send_all(loop: asyncio.AbstractEventLoop) -> None:
    waiting = _sending[loop]
    while waiting:
        await _send_in_time(waiting.pop(next(iter(waiting))))
    del _sending[loop], _tasks[loop]


@cache
def _own_loop(_process: int) -> asyncio.AbstractEventLoop:
    """The loop of a process without a hub: a job worker, a command, a web process that nobody listens to yet."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="doorbell", daemon=True).start()
    return loop


async def _send_in_time(message: dict[str, Any]) -> None:
    """A broker that hangs holds nobody up for longer than the hubs need to notice by themselves."""
    layer: Any = get_channel_layer()
    try:
        async with asyncio.timeout(LONGEST):
            await layer.group_send(GROUP, message)
    except Exception:
        logger.warning("the doorbell is out of reach; the hubs look by themselves each second", exc_info=True)
