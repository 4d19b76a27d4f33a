"""The servers that are measured, each alone on the first core; the generator has the second."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.chaos.arena import Arena, arena
from tests.servers.process import Process, free_port

SERVER_CORE, GENERATOR_CORE = 0, 1
ROOT = Path(__file__).resolve().parents[2]


def pinned(core: int) -> list[str]:
    """The words before a command that keep it on one core; none where the machine cannot."""
    return ["taskset", "-c", str(core)] if sys.platform == "linux" and (os.cpu_count() or 1) > 1 else []


@dataclass
class Target:
    """Something that copies notes to subscribers."""

    name: str
    url: str
    pids: list[int]
    arguments: list[str] = field(default_factory=list)

    def load(self, *phases: str, subscribers: int, publishers: int) -> dict[str, Any]:
        """Run the generator against it; its one JSON object."""
        command = [
            *pinned(GENERATOR_CORE), sys.executable, "-m", "tests.bench.generator", "--url", self.url, *self.arguments,
            "--subscribers", str(subscribers), "--publishers", str(publishers),
            *(word for pid in self.pids for word in ("--pid", str(pid))),
            *(word for phase in phases for word in ("--phase", phase)),
        ]  # fmt: skip
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=180, check=False)
        if done.returncode:
            raise RuntimeError(f"{self.name}: {done.stderr[-2000:]}")
        return dict(json.loads(done.stdout.splitlines()[-1]))


def _listens(port: int) -> bool:
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2)
    except urllib.error.HTTPError:
        return True
    except OSError as error:
        return "refused" not in str(error)
    return True


@contextmanager
def limit(var: Path) -> Iterator[Target]:
    """The bare limit."""
    port = free_port()
    process = Process([*pinned(SERVER_CORE), sys.executable, "-m", "tests.bench.limit", str(port)], var / "limit.log")
    process.start(lambda: _listens(port))
    try:
        yield Target("limit", f"ws://127.0.0.1:{port}/", [process.pid])
    finally:
        process.kill()


@contextmanager
def tutorial(var: Path, layer: str, redis_url: str = "") -> Iterator[Target]:
    """The tutorial's chat on one of its layers."""
    port = free_port()
    command = [
        *pinned(SERVER_CORE), sys.executable, "-m", "uvicorn", "tests.bench.tutorial.asgi:application", "--port",
        str(port), "--ws", "websockets-sansio", "--lifespan", "off", "--log-level", "warning", "--backlog", "4096",
    ]  # fmt: skip
    env = {
        **os.environ,
        "LAYER": layer,
        "REDIS_URL": redis_url,
        "DJANGO_SETTINGS_MODULE": "tests.bench.tutorial.settings",
    }
    process = Process(command, var / f"{layer}.log", env=env)
    process.start(lambda: _listens(port))
    try:
        yield Target(f"tutorial, {layer}", f"ws://127.0.0.1:{port}/", [process.pid])
    finally:
        process.kill()


@contextmanager
def product(webs: int = 1) -> Iterator[tuple[list[Target], Arena]]:
    """The product with the training negotiation, in the setting of the run; every process of it on the server's core.

    The first target is the whole: one web process with sockets and writers, and the database. A second is a web process
    that has sockets only, its own CPU alone counted: what the bare limit does, without the writing.
    """
    with ExitStack() as stack:
        field = stack.enter_context(arena(webs=webs, env={"ANTEROOM_SOCKETS_PER_SEAT": "5000"}))
        web, *others = [process.pid for process, _, _ in field.webs]
        pids = [web, *([field.postgres.process.pid] if field.postgres else [])]
        for pid in (*pids, *others):
            _pin(pid)
        whole = _target("anteroom", field, 0, pids)
        yield [whole, *(_target("anteroom, delivering", field, n, [pid]) for n, pid in enumerate(others, 1))], field


def _target(name: str, field: Arena, listening: int, pids: list[int]) -> Target:
    """Sockets at one web process, posts at the first."""
    tokens = [f"--token={field.tokens[role]}" for role in ("head", "delegate", "adviser", "analyst")]
    url = f"{field.urls[listening].replace('http', 'ws')}/ws/delegations/{field.delegation}/?since="
    host = field.urls[0].removeprefix("http://")
    return Target(name, url, pids, ["--host", host, "--post", field.api("notes/"), *tokens])


def _pin(pid: int) -> None:
    if pinned(SERVER_CORE):
        subprocess.run(["taskset", "-acp", str(SERVER_CORE), str(pid)], check=True, capture_output=True)
        time.sleep(0.1)
