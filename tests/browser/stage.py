"""The training negotiation, served in a process of its own, and its people, signed in by their links."""

import re
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from typing import Any

import httpx
from playwright.sync_api import StorageStateCookie

from tests.servers import place
from tests.servers.process import Process
from tests.servers.product import MANAGE, Product
from tests.servers.setting import own_database

LINK = re.compile(r"^sign-in (\w+) http://[^/]+(/\S+)$", re.MULTILINE)
PASSWORD = "an orven bridge at ten"
SECOND_RECORDER, SECOND_ANALYST, DELEGATE = "Theo Bekker", "Pavlo Ignar", "Ostap Doran"


class Stage:
    """`who` is a role, or the name of somebody who is invited and takes his seat when first asked for."""

    def __init__(self, served: Product, links: dict[str, str], relay_port: int) -> None:
        self.served, self.links, self.relay_port = served, links, relay_port
        self.clients: dict[str, httpx.Client] = {}

    @property
    def base_url(self) -> str:
        return self.served.base_url

    def client(self, who: str) -> httpx.Client:
        """Who is signed in, and reads English; asked by HTTP."""
        if who not in self.clients:
            client = httpx.Client(base_url=self.base_url, follow_redirects=True, timeout=30)
            self._enter(client, who)
            client.headers.update({"X-CSRFToken": client.cookies["csrftoken"], "Origin": self.base_url})
            client.post("/language/", data={"language": "en"}).raise_for_status()
            self.clients[who] = client
        return self.clients[who]

    def _enter(self, client: httpx.Client, who: str) -> None:
        if who in self.links:
            client.get(self.links.pop(who)).raise_for_status()
            return
        page = client.get(link := self.invite(who)).raise_for_status()
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)
        assert token, "no form on the page of the invitation"
        form = {"csrfmiddlewaretoken": token[1], "password1": PASSWORD, "password2": PASSWORD}
        client.post(link, data=form, headers={"Origin": self.base_url}).raise_for_status()

    def invite(self, name: str) -> str:
        """A new invitation link for somebody who has never signed in."""
        return f"/sign-in/{self.post('head', f'seats/{self.seat(name)}/invitation/')['secret']}/"

    def cookies(self, who: str) -> list[StorageStateCookie]:
        """The session, for a browser's context. Cookies know no port: they hold behind a relay too."""
        return [
            {"name": cookie.name, "value": cookie.value or "", "domain": "127.0.0.1", "path": "/"}
            for cookie in self.client(who).cookies.jar
        ]

    def api(self, path: str) -> str:
        return f"/api/v1/delegations/{self.delegation}/{path}"

    def get(self, who: str, path: str, **query: Any) -> Any:
        return self.client(who).get(self.api(path), params=query).raise_for_status().json()

    def post(self, who: str, path: str, **body: Any) -> Any:
        answer = self.client(who).post(self.api(path), json=body, headers={"Idempotency-Key": uuid.uuid4().hex})
        assert answer.status_code == 201, answer.text
        return answer.json()

    @cached_property
    def delegation(self) -> str:
        return str(self.client("head").get("/api/v1/delegations/").json()["results"][0]["id"])

    @cached_property
    def sitting(self) -> str:
        """The id of the open sitting."""
        rows = self.get("head", "sittings/")["results"]
        return str(next(row["id"] for row in rows if row["state"] == "open"))

    @cached_property
    def speakers(self) -> dict[str, str]:
        return {row["name"]: row["id"] for row in self.get("head", "speakers/")["results"]}

    def seat(self, name: str) -> str:
        """A seat's id by its person's name or role."""
        rows = self.get("head", "seats/")["results"]
        return str(next(row["id"] for row in rows if name in {row["name"], row["role"]}))

    def page(self, path: str = "") -> str:
        return f"/delegations/{self.delegation}/{path}"

    def live(self, desk: str = "") -> str:
        """The live page in the seat's own form, or in another."""
        return self.page(f"sittings/2.1/live/{desk and desk + '/'}")

    def say(self, text: str, speaker: str = "I. Varga", language: str = "en") -> str:
        """The recorder takes down a line elsewhere; its citation."""
        line = {"sitting": self.sitting, "speaker": self.speakers[speaker], "language": language, "text": text}
        return str(self.post("recorder", "utterances/", **line)["citation"])

    def correct(self, citation: str, text: str) -> None:
        """The recorder had misheard."""
        self.post("recorder", f"utterances/{citation}/corrections/", text=text, reason="misheard")

    def tell(self, who: str, text: str, to: str = "all", priority: str = "routine") -> None:
        """Somebody sends a note from elsewhere."""
        self.post(who, "notes/", text=text, to=to, priority=priority, sitting=self.sitting)

    def said(self) -> list[str]:
        """The citations of the open sitting's lines, in the database's order."""
        rows: list[dict[str, Any]] = []
        since: int | None = 0
        while since is not None:
            page = self.get("head", "utterances/", sitting=self.sitting, since=since, limit=500)
            rows, since = rows + page["results"], page["next"]
        return [row["citation"] for row in rows]

    @contextmanager
    def replay(self, reference: str, speed: float) -> Iterator[Process]:
        """An earlier sitting is spoken once more, by a process of its own, as long as the block lasts."""
        command = [*MANAGE, "replay", reference, "--into", "2.1", "--speed", str(speed)]
        process = Process(command, self.served.var / "replay.log", env=self.served.env)
        process.start(lambda: True)
        try:
            yield process
        finally:
            process.stop()

    def close(self) -> None:
        for client in self.clients.values():
            client.close()


@contextmanager
def stage(relay_port: int) -> Iterator[Stage]:
    """The demo's negotiation, at the opening of its second round; its pages are served behind a relay too."""
    with ExitStack() as stack:
        served = Product(stack.enter_context(place.workplace()), stack.enter_context(own_database()))
        served.env["ANTEROOM_ORIGINS"] = f"{served.base_url},http://127.0.0.1:{relay_port}"
        links = dict(LINK.findall(served.manage("demo", "--no-serve", "--port", str(served.port))))
        stack.callback(served.stop)
        served.start()
        made = Stage(served, links, relay_port)
        stack.callback(made.close)
        yield made
