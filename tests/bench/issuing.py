"""From a leader's press to the last of many sockets: a directive is issued, and every screen has what it changed.

Runs as a process of its own beside the server that is measured (`python -m tests.bench.issuing`, one JSON object comes
out); `issuing` starts both, in the setting of the run. Each directive turns the verdict of every option round, so that
the entry carries all of them; a part of the sockets are leaders' and the head's, whose entry tells the boundaries too.
"""

import argparse
import asyncio
import json
import subprocess
import sys
from array import array
from collections.abc import Iterator
from statistics import median
from typing import Any

import httpx
import uvloop

from tests.bench.figure import Figure
from tests.bench.generator import Phase, Subscriber, connect, now
from tests.bench.servers import GENERATOR_CORE, ROOT, pinned, product
from tests.servers.setting import current

SOCKETS, OPTIONS, ISSUED = 200, 200, 12
ROLES = ("leader", "head", "delegate", "adviser", "analyst")


def issuing() -> Iterator[Figure]:
    """The worst of several directives, told with the one in the middle."""
    with product() as (_, field):
        command = [*pinned(GENERATOR_CORE), sys.executable, "-m", "tests.bench.issuing", "--url", field.urls[0]]
        command += [
            "--delegation",
            field.delegation,
            *(f"--token={field.tokens[role]}" for role in ROLES),
        ]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    took = json.loads(done.stdout.splitlines()[-1])
    name = f"a directive over {OPTIONS} options at the last of {SOCKETS} sockets, {current()}"
    yield Figure(name, max(took), "s", f"the median {median(took):.3f} s", sense="at most", must=2, aim=1)


class Leader:
    """A leader's and a head's requests, by the API."""

    def __init__(self, url: str, delegation: str, tokens: dict[str, str]) -> None:
        headers = {role: {"Authorization": f"Bearer {token}"} for role, token in tokens.items()}
        base = f"{url}/api/v1/delegations/{delegation}/"
        self.leader, self.head = (
            httpx.AsyncClient(base_url=base, headers=headers[role], timeout=60) for role in ("leader", "head")
        )

    async def prepare(self) -> None:
        """A measured point and its options."""
        point = (await _made(self.head, "points/", {"title": "Measured"}))["number"]
        asked = {"name": "Days of the bench", "kind": "number"}
        self.measure = (await _made(self.head, f"points/{point}/measures/", asked))["id"]
        for number in range(OPTIONS):
            option = {"point": point, "title": f"Option {number}", "values": {self.measure: str(20 + number % 9)}}
            await _made(self.head, "options/", option)

    async def draft(self, stamp: int, limit: int) -> dict[str, Any]:
        """Its guidance carries a stamp by which the sockets know its entry."""
        bound = {"measure": self.measure, "rule": "at_most", "values": [str(limit)]}
        asked = {"text": "For the bench.", "guidance": f"@{stamp}@", "boundaries": [bound]}
        return await _made(self.leader, "directives/", asked)

    async def issue(self, draft: dict[str, Any]) -> int:
        """How many options were told another verdict."""
        read = {"digest": draft["digest"]}
        return len((await _made(self.leader, f"directives/drafts/{draft['id']}/issue/", read))["body"]["changed"])


async def _made(person: httpx.AsyncClient, path: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = await person.post(path, json=body)
    if answer.status_code != 201:
        raise RuntimeError(f"{path}: {answer.status_code} {answer.text[:300]}")
    return dict(answer.json())


async def _one(leader: Leader, limit: int) -> float:
    """Seconds from the request that issues it to the last socket's entry."""
    phase = Subscriber.phase = Phase(SOCKETS)
    draft = await leader.draft(stamp := now(), limit)
    began = now()
    changed = await leader.issue(draft)
    while not phase.complete:
        await asyncio.wait_for(phase.moved.wait(), 20)
    if changed < OPTIONS or phase.delivered != SOCKETS:
        raise RuntimeError(f"{changed} options were told, {phase.delivered} sockets have it")
    return (phase.last_copies[0] - (began - stamp)) / 1e9


async def main(told: argparse.Namespace) -> None:
    leader = Leader(told.url, told.delegation, dict(zip(ROLES, told.token, strict=True)))
    await leader.prepare()
    where = f"{told.url.replace('http', 'ws')}/ws/delegations/{told.delegation}/?since="
    gate = asyncio.Semaphore(32)

    async def subscribe(number: int) -> Any:
        async with gate:
            headers = {"Authorization": f"Bearer {told.token[number % len(told.token)]}"}
            return await connect(Subscriber, where, headers)

    listeners = await asyncio.gather(*(subscribe(number) for number in range(SOCKETS)))
    took = array("d")
    for turn in range(ISSUED):
        took.append(await _one(leader, (10, 30)[turn % 2]))
        await asyncio.sleep(0.2)
    assert len(listeners) == SOCKETS
    print(json.dumps(list(took)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", required=True)
    parser.add_argument("--delegation", required=True)
    parser.add_argument("--token", action="append", default=[])
    uvloop.run(main(parser.parse_args()))
