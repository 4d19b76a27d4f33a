"""From the recorder's line to its marks at the last of many sockets, with thousands of term forms prepared.

Runs as a process of its own beside the server that is measured (`python -m tests.bench.marking`, one JSON object comes
out); `marking` starts both, in the setting of the run. A line is recorded when the one before it has been told to all.
"""

import argparse
import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from statistics import median
from typing import Any

import httpx
import uvloop
from picows import WSFrame, WSListener, WSMsgType, WSTransport

from tests.bench.figure import Figure
from tests.bench.generator import connect, now
from tests.bench.servers import GENERATOR_CORE, ROOT, pinned, product
from tests.servers.setting import current

SOCKETS, FORMS, NORMS, LINES, WARMING = 200, 10_000, 1_000, 60, 5
READERS = ("head", "delegate", "adviser", "analyst")
MARKED = re.compile(rb'"kind":"line.marked".*?"citation":"([\d.]+)"')
SPOKEN = (
    "Line {n}: nobody may enter neutral zone {z}, and the exchange of prisoners begins on Monday.",
    "Рядок {n}: у нейтральній зоні {z} лишаються люди, а обмін полоненими почнеться в понеділок.",
    "Строка {n}: из нейтральной зоны {z} никого не вывели, обмен пленными начнётся в понедельник.",
)
LANGUAGES = ("en", "uk", "ru")


def marking() -> Iterator[Figure]:
    """The p95 of many lines, told with the one in the middle."""
    with product() as (_, field):
        script = "import django; django.setup(); from tests.bench.marking import prepare; prepare()"
        env = {**field.product.env, "DJANGO_SETTINGS_MODULE": "config.settings"}
        subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=env, check=True, timeout=300)
        told = [
            "--url", field.urls[0], "--delegation", field.delegation, "--sitting", field.sitting,
            "--speaker", field.speakers[0], f"--recorder={field.tokens['recorder']}",
            *(f"--token={field.tokens[role]}" for role in READERS),  # a token may begin with a hyphen
        ]  # fmt: skip
        command = [*pinned(GENERATOR_CORE), sys.executable, "-m", "tests.bench.marking", *told]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    took = sorted(json.loads(done.stdout.splitlines()[-1]))
    name = f"a line's marks at the last of {SOCKETS} sockets, {FORMS:,} forms, {NORMS:,} norms, {current()}"
    p95 = took[int(len(took) * 0.95)]
    yield Figure(f"{name}, p95", p95, "ms", f"the median {median(took):.0f} ms", sense="at most", must=300, aim=150)


def prepare() -> None:
    """Rows as the actions write them, many at once. Runs inside Django, set to the database of the server."""
    from teams.models import Delegation
    from tests.bench.searching import define

    define(Delegation.objects.get(), terms=-(-FORMS // len(LANGUAGES)), norms=NORMS)


class Listener(WSListener):
    """Counts, of each line, the sockets that have its marks."""

    arrived: dict[bytes, int] = {}
    last: dict[bytes, int] = {}
    moved = asyncio.Event()

    def __init__(self) -> None:
        self.ready = asyncio.get_running_loop().create_future()

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.PING:
            transport.send_pong(frame.get_payload_as_bytes())
        if frame.msg_type != WSMsgType.TEXT:
            return
        if not self.ready.done():
            self.ready.set_result(transport)
        if found := MARKED.search(frame.get_payload_as_bytes()):
            Listener.last[found[1]] = now()
            Listener.arrived[found[1]] = Listener.arrived.get(found[1], 0) + 1
            if Listener.arrived[found[1]] == SOCKETS:
                Listener.moved.set()


async def _tell(told: argparse.Namespace, base: str) -> None:
    """A term that is filed makes the server look at the terms anew, those prepared behind its back among them."""
    analyst = {"Authorization": f"Bearer {told.token[READERS.index('analyst')]}"}
    async with httpx.AsyncClient(base_url=base, headers=analyst, timeout=60) as person:
        answer = await person.post("terms/", json={"text": "A term of the bench", "language": "en"})
    if answer.status_code != 201:
        raise RuntimeError(f"{answer.status_code} {answer.text[:300]}")


async def _one(recorder: httpx.AsyncClient, told: argparse.Namespace, number: int) -> float:
    """Milliseconds from the request that records a line to the last socket's marks of it."""
    language = number % len(LANGUAGES)
    body = {
        "sitting": told.sitting, "speaker": told.speaker, "language": LANGUAGES[language],
        "text": SPOKEN[language].format(n=number, z=number * 7),
    }  # fmt: skip
    began = now()
    answer = await recorder.post("utterances/", json=body, headers={"Idempotency-Key": f"bench-{number}"})
    if answer.status_code != 201:
        raise RuntimeError(f"{answer.status_code} {answer.text[:300]}")
    citation = _citation(answer.json()).encode()
    while Listener.arrived.get(citation, 0) < SOCKETS:
        Listener.moved.clear()
        if Listener.arrived.get(citation, 0) < SOCKETS:
            await asyncio.wait_for(Listener.moved.wait(), 20)
    return (Listener.last[citation] - began) / 1e6


def _citation(answer: dict[str, Any]) -> str:
    return str(answer.get("citation") or answer["body"]["citation"])


async def main(told: argparse.Namespace) -> None:
    base = f"{told.url}/api/v1/delegations/{told.delegation}/"
    await _tell(told, base)
    recorder = httpx.AsyncClient(base_url=base, headers={"Authorization": f"Bearer {told.recorder}"}, timeout=60)
    where = f"{told.url.replace('http', 'ws')}/ws/delegations/{told.delegation}/?since="
    gate = asyncio.Semaphore(32)

    async def subscribe(number: int) -> Any:
        async with gate:
            return await connect(Listener, where, {"Authorization": f"Bearer {told.token[number % len(told.token)]}"})

    listeners = await asyncio.gather(*(subscribe(number) for number in range(SOCKETS)))
    took = []
    for number in range(1, WARMING + LINES + 1):
        took.append(await _one(recorder, told, number))
        await asyncio.sleep(0.1)
    assert len(listeners) == SOCKETS
    print(json.dumps(took[WARMING:]))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("--url", "--delegation", "--sitting", "--speaker", "--recorder"):
        parser.add_argument(name, required=True)
    parser.add_argument("--token", action="append", default=[])
    uvloop.run(main(parser.parse_args()))
