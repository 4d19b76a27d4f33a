"""The product under fire, in either setting: its processes, its people, and the ways to hurt it."""

import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx
import psycopg

from tests.servers import place
from tests.servers.postgres import Postgres, postgres
from tests.servers.process import Process, free_port
from tests.servers.product import MANAGE, Product
from tests.servers.redis import Redis, redis
from tests.servers.setting import EMBEDDED, current

MANY_SOCKETS: Mapping[str, str] = MappingProxyType({"ANTEROOM_SOCKETS_PER_SEAT": "200"})
LINK = re.compile(r"^sign-in (\w+) http://[^/]+(/\S+)$", re.MULTILINE)


@dataclass
class Arena:
    """Web processes by base URL, tokens by role, and what can be killed and started again by name."""

    var: Path
    product: Product
    webs: list[tuple[Process, str, Callable[[], None]]] = field(default_factory=list)
    postgres: Postgres | None = None
    redis: Redis | None = None
    tokens: dict[str, str] = field(default_factory=dict)
    delegation: str = ""
    sitting: str = ""
    speakers: list[str] = field(default_factory=list)

    @property
    def urls(self) -> list[str]:
        return [url for _, url, _ in self.webs]

    def api(self, path: str) -> str:
        return f"/api/v1/delegations/{self.delegation}/{path}"

    def victims(self) -> dict[str, tuple[Process, Callable[[], None]]]:
        """Everything that `kill -9` may hit, with how it is started again."""
        found = {f"web{n}": (process, start) for n, (process, _, start) in enumerate(self.webs, 1)}
        if self.product.jobs:
            found["worker"] = (self.product.jobs, self.product.start)
        if self.postgres:
            found["postgres"] = (self.postgres.process, self.postgres.start)
        if self.redis:
            found["redis"] = (self.redis.process, self.redis.start)
        return found

    @contextmanager
    def held_database(self, seconds: float) -> Iterator[None]:
        """Meanwhile other requests to the first web process wait that long for the database, one after the other."""
        over = threading.Event()
        threads = [
            threading.Thread(target=work, args=(over, seconds), daemon=True)
            for work in (self._hold, self._ask_meanwhile)
        ]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            over.set()
            for thread in threads:
                thread.join()

    def _hold(self, over: threading.Event, seconds: float) -> None:
        """Lock the delegation, so that whoever numbers something in it waits; notes do not."""
        with psycopg.connect(self.product.env["DATABASE_URL"]) as connection:
            while not over.is_set():
                connection.execute("SELECT 1 FROM teams_delegation FOR NO KEY UPDATE")
                over.wait(seconds)
                connection.rollback()

    def _ask_meanwhile(self, over: threading.Event, seconds: float) -> None:
        headers = {"Authorization": f"Bearer {self.tokens['head']}"}
        with httpx.Client(base_url=self.urls[0], headers=headers, timeout=30) as person:
            while not over.is_set():
                made = person.post(self.api("points/"), json={"title": "Waits"})
                assert made.status_code == 201, made.text
                person.delete(self.api(f"points/{made.json()['number']}/"))

    def get(self, path: str, role: str = "leader") -> Any:
        answer = httpx.get(
            self.urls[0] + self.api(path), headers={"Authorization": f"Bearer {self.tokens[role]}"}, timeout=30
        )
        assert answer.status_code == 200, answer.text
        return answer.json()


@contextmanager
def arena(webs: int = 2, env: Mapping[str, str] = MANY_SOCKETS) -> Iterator[Arena]:
    """The training negotiation, served by one process (embedded) or by `webs` and a worker (production)."""
    with ExitStack() as stack:
        var = stack.enter_context(place.workplace())
        env = dict(env)
        database, bell = None, None
        if current() != EMBEDDED:
            database, bell = stack.enter_context(postgres()), stack.enter_context(redis())
            env |= {"DATABASE_URL": database.create("anteroom"), "REDIS_URL": bell.url()}
        product = Product(var, env)
        product.manage("migrate", "--verbosity", "0")
        links = dict(LINK.findall(product.manage("demo", "--no-serve")))
        built = Arena(var, product, postgres=database, redis=bell)
        stack.callback(product.stop)
        product.start()
        built.webs.append((product.process, product.base_url, product.start))
        if database and webs > 1:
            built.webs.append(_second_web(stack, product))
        _take_seats(built, links)
        yield built


def _second_web(stack: ExitStack, first: Product) -> tuple[Process, str, Callable[[], None]]:
    port = free_port()
    env = {**first.env, "PORT": str(port), "ANTEROOM_ORIGINS": f"{first.base_url},http://127.0.0.1:{port}"}
    command = [*MANAGE, "serve", "--port", str(port), "--no-migrate"]
    process, url = Process(command, first.var / "second.log", env=env), f"http://127.0.0.1:{port}"

    def answers() -> bool:
        try:
            return httpx.get(f"{url}/healthz", timeout=5).status_code == 200
        except httpx.HTTPError:
            return False

    def start() -> None:
        if not process.running:
            process.start(answers)

    stack.callback(process.kill)
    start()
    return process, url, start


def _take_seats(built: Arena, links: dict[str, str]) -> None:
    """Sign in by the demo's links and make a token for each role, as a person would."""
    base = built.urls[0]
    for role, path in links.items():
        with httpx.Client(base_url=base, follow_redirects=True, timeout=30) as person:
            person.get(path)
            built.delegation = person.get("/api/v1/delegations/").json()["results"][0]["id"]
            headers = {"X-CSRFToken": person.cookies["csrftoken"], "Origin": base}
            made = person.post(built.api("tokens/"), json={"name": "chaos", "scope": "write"}, headers=headers)
            assert made.status_code == 201, made.text
            built.tokens[role] = made.json()["secret"]
    built.sitting = next(row["id"] for row in built.get("sittings/")["results"] if row["state"] == "open")
    built.speakers = [row["id"] for row in built.get("speakers/")["results"]]
