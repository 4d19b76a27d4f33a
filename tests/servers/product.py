"""The product as its users run it: `manage.py serve` in a process of its own, on a database of its own."""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path

from celery import Celery
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from tests.servers import place, template
from tests.servers.process import Process, free_port
from tests.servers.setting import EMBEDDED, current, own_database

ROOT = Path(__file__).resolve().parents[2]
MANAGE = (sys.executable, str(ROOT / "manage.py"))
JOBS = (sys.executable, "-m", "celery", "-A", "config.celery", "worker", "--beat", "--pool", "solo")
# A process under test takes nothing from the test's own setting but these.
SHARED = ("PATH", "HOME", "LANG", "TMPDIR", "TZ")


class Product:
    """One serving process. Started again it has the same address and the same data."""

    def __init__(self, var: Path, env: Mapping[str, str]) -> None:
        self.port = free_port()
        self.var = var
        self.env = {name: os.environ[name] for name in SHARED if name in os.environ}
        self.env |= {
            "ANTEROOM_VAR": str(var),
            "PORT": str(self.port),
            "ANTEROOM_RATE_PERSON": "1000000/min",
            "ANTEROOM_RATE_STRANGER": "1000000/min",
            "PYTHONUNBUFFERED": "1",
            **env,
        }
        self.process = Process([*MANAGE, "serve", "--port", str(self.port)], var / "serve.log", env=self.env)
        self.jobs = Process([*JOBS], var / "jobs.log", env=self.env) if "REDIS_URL" in env else None

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start what does not run; wait until /healthz answers 200 and the job worker, where there is one, works."""
        if not self.process.running:
            self.process.start(self._answers)
        if self.jobs and not self.jobs.running:
            self.jobs.start(self._works)

    def _works(self) -> bool:
        try:
            with Celery(broker=self.env["REDIS_URL"]) as client:
                return bool(client.control.ping(timeout=0.5))
        except (OperationalError, RedisError):  # the broker is on its way back
            return False

    def stop(self) -> None:
        """End all of it. A worker holds nothing that could be lost, so it is not asked to finish."""
        if self.jobs:
            self.jobs.kill()
        self.process.stop()

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.base_url}/healthz", timeout=5) as answer:  # noqa: S310
                return bool(answer.status == 200)
        except OSError:
            return False

    def manage(self, *arguments: str, patience: float = 120.0) -> str:
        """Run another command of `manage.py` on the same data; what it printed. Fails loudly."""
        done = subprocess.run(
            [*MANAGE, *arguments],
            env=self.env,
            capture_output=True,
            text=True,
            timeout=patience,
            cwd=ROOT,
            check=False,
        )
        assert done.returncode == 0, f"manage.py {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}"
        return done.stdout


@contextmanager
def product(env: Mapping[str, str] | None = None) -> Iterator[Product]:
    """A serving product with an empty database; serving brings the schema up to date.

    It runs in the setting of this test run, on a database of its own. With `env` it runs in exactly that
    environment instead: `{}` is the embedded setting. Its folder `var` holds data and log until the end of the block.
    """
    given = own_database() if env is None else nullcontext(env)
    with place.workplace() as var, given as database:
        served = Product(var, database)
        if template.given() and current() == EMBEDDED and not database:
            template.lay(var / template.FILE)
        try:
            served.start()
            yield served
        finally:
            served.stop()


@contextmanager
def serve_product(env: Mapping[str, str] | None = None) -> Iterator[str]:
    """The same, for a test that needs the base URL alone."""
    with product(env) as served:
        yield served.base_url
