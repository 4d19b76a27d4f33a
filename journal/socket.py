"""The socket endpoint: `/ws/delegations/<scope>/?since=record:120,caucus:88&form=json|html&language=en`.

A raw ASGI callable: Channels' `AsyncConsumer.dispatch()` hops to the one shared database thread for every
message to every consumer, which costs ten to thirty times the delivery itself.
"""

import asyncio
import logging
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

from django.conf import settings

from journal import frames, readings
from journal.hub import Hub
from journal.pulse import BEAT_SECONDS
from journal.reader import Reader
from journal.rendering import FORMS

PER_SECOND = 20
BURST = 60
logger = logging.getLogger(__name__)


async def endpoint(connection: Mapping[str, Any], receive: Any, send: Any) -> None:
    """Serve one websocket connection."""
    await receive()
    hub, scope = Hub.here(), str(connection["url_route"]["kwargs"]["scope"])
    admission = await hub.read(hub.late, readings.admission, connection, scope)
    if admission is None:
        return await _absent(send)
    try:
        since, form = _wishes(connection, admission)
    except frames.BadFrame as error:
        return await _refuse(send, str(error))
    reader = Reader(hub, admission.ticket, form, connection, send)
    await send({"type": "websocket.accept"})
    try:
        await _welcome(hub, reader, admission, since)
        await _listen(hub, reader, receive)
    finally:
        hub.leave(reader)
        if reader.task:
            reader.task.cancel()
        if reader.closing:
            await reader.closing  # the server closes the line as soon as this returns
    return None


def _wishes(connection: Mapping[str, Any], admission: readings.Admission) -> tuple[dict[str, int], str]:
    try:
        query = parse_qs(connection["query_string"].decode("latin-1"), max_num_fields=8)
    except ValueError as error:
        raise frames.BadFrame("too many parameters") from error
    since = frames.since(query.get("since", [""])[-1])
    sizes = admission.heads
    # A journal one may not read and one that does not exist are the same to the client.
    if unknown := since.keys() - admission.compartments:
        raise frames.BadFrame(f"no such journal: {', '.join(sorted(unknown))[:100]}")
    if ahead := [name for name, position in since.items() if position > sizes[name]]:
        raise frames.BadFrame(f"resync: {ahead[0]} has only {sizes[ahead[0]]} entries")
    form = query.get("form", ["json"])[-1]
    if form == "html":
        form = f"html.{query.get('language', [settings.LANGUAGE_CODE])[-1]}"
    elif form != "json":
        form = ""
    if form not in FORMS:
        raise frames.BadFrame("form is json or html, language one of the product's")
    return since, form


async def _absent(send: Any) -> None:
    """What a seat may not see is absent: the same answer as for an unknown delegation."""
    await send({"type": "websocket.http.response.start", "status": 404, "headers": []})
    await send({"type": "websocket.http.response.body", "body": b""})


async def _refuse(send: Any, message: str) -> None:
    code = "resync" if message.startswith("resync") else "bad_request"
    await send({"type": "websocket.accept"})
    await send({"type": "websocket.send", "text": frames.error(code, message)})
    await send({"type": "websocket.close", "code": 4408 if code == "resync" else 4400, "reason": code})


async def _welcome(hub: Hub, reader: Reader, admission: readings.Admission, since: Mapping[str, int]) -> None:
    await reader.put(frames.hello(admission.now, admission.heads, admission.ticket.seat, BEAT_SECONDS))
    mine = hub.scopes[reader.ticket.scope].of_seat(reader.ticket.seat) if reader.ticket.scope in hub.scopes else []
    for oldest in mine[: max(0, len(mine) + 1 - settings.SOCKETS_PER_SEAT)]:
        oldest.end(4409, "too many connections of this seat: the oldest was closed")
    await hub.open(reader, admission, since)
    if not reader.ended:
        reader.task = asyncio.create_task(reader.run())


async def _listen(hub: Hub, reader: Reader, receive: Any) -> None:
    tokens, last = float(BURST), time.monotonic()
    while (event := await receive())["type"] == "websocket.receive":
        now = time.monotonic()
        tokens, last = min(BURST, tokens + (now - last) * PER_SECOND), now
        tokens -= 1
        if tokens < -BURST:
            return reader.end(1008, "too many frames")
        if not reader.ended:
            await _answer(hub, reader, event, limited=tokens < 0)
    return None


async def _answer(hub: Hub, reader: Reader, event: Mapping[str, Any], *, limited: bool) -> None:
    try:
        if limited:
            raise frames.BadFrame("too many frames: at most 20 a second")
        frame = frames.parse(event.get("text"))
        await hub.pulse.note(reader.ticket, frame if isinstance(frame, frames.Typing) else _own(reader, frame))
    except frames.BadFrame as error:
        await reader.put(frames.error("too_many" if limited else "bad_frame", str(error)))
    except Exception:
        logger.exception("a client's frame could not be noted")
        await reader.put(frames.error("not_noted", "this could not be noted; nothing else is affected"))


def _own(reader: Reader, seen: frames.Seen) -> frames.Seen:
    """Cursors of journals this reader follows, never past what there is."""
    # A reader who fetches what was missed may be ahead of what this process has handed out.
    heads = {feed.compartment: max(feed.head, position) for feed, position in reader.cursors.items()}
    if unknown := seen.cursors.keys() - heads.keys():
        raise frames.BadFrame(f"no such journal: {', '.join(sorted(unknown))[:100]}")
    return frames.Seen({name: min(position, heads[name]) for name, position in seen.cursors.items()})
