"""The product as it runs: jobs raise what is due; several web processes, with the bell between them up and down."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from teams.models import Role
from tests.realtime.line import Caller
from tests.servers import place
from tests.servers.product import Product, product
from tests.servers.redis import Redis, redis
from tests.servers.setting import PRODUCTION, current, own_database

pytestmark = pytest.mark.servers

PEOPLE = """
import json
from datetime import timedelta
from django.db.models import F
from negotiations.actions import notes
from negotiations.models import Note
from teams.actions import delegations, people, roster, tokens
founder = people.make_administrator(email="founder@example.org", name="Founder")
head = delegations.form_delegation(founder=founder, negotiation="Talks", our_party="Ours", venue_zone="UTC",
    head_email="head@example.org", head_name="Halyna Bereza")
seats = {"head": head} | {role: roster.add_seat(actor=head, email=f"{role}@example.org", name=role, role=role)
    for role in ("analyst", "delegate")}
delegations.open_talks(actor=head)
told = {role: {"seat": seat.actor, "token": tokens.make_token(actor=seat, name="test", scope="write")[1]}
    for role, seat in seats.items()}
notes.send_note(actor=seats["analyst"], to="room", priority="flash", text="check this", request_key="first")
Note.objects.update(raise_at=F("raise_at") - timedelta(minutes=5))
print("TOLD" + json.dumps({"scope": head.scope, **told}))
"""


def people(served: Product) -> dict[str, Any]:
    said = served.manage("shell", "-c", PEOPLE)
    return dict(json.loads(said[said.index("TOLD") + 4 :].splitlines()[0]))


class Api:
    """What one role does over HTTP."""

    def __init__(self, served: Product, told: dict[str, Any], role: str) -> None:
        self.told, self.client = told, httpx.Client(
            base_url=f"{served.base_url}/api/v1/delegations/{told['scope']}/",
            headers={"Authorization": f"Bearer {told[role]['token']}"}, timeout=30,
        )  # fmt: skip

    def send(self, text: str, priority: str = "routine") -> int:
        answer = self.client.post(
            "notes/", json={"text": text, "to": "room", "priority": priority}, headers={"Idempotency-Key": text}
        )
        assert answer.status_code == 201, answer.text
        return int(answer.json()["position"])

    def entries(self) -> list[dict[str, Any]]:
        return list(self.client.get("journals/caucus/entries/", params={"since": 0}).json()["results"])

    def suspend(self, role: str) -> None:
        answer = self.client.put(f"seats/{self.told[role]['seat']}/suspension/", json={"reason": "lost device"})
        assert answer.status_code < 300, answer.text

    def restore(self, role: str) -> None:
        answer = self.client.delete(f"seats/{self.told[role]['seat']}/suspension/")
        assert answer.status_code < 300, answer.text


def within(seconds: float, true: Callable[[], object]) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.2)


@pytest.fixture(scope="module")
def house() -> Iterator[tuple[Product, Redis | None, dict[str, Any]]]:
    """The product in this run's setting with people in it; its broker is its own, because it is killed here."""
    with ExitStack() as stack:
        broker = stack.enter_context(redis()) if current() == PRODUCTION else None
        env = {**stack.enter_context(own_database()), "REDIS_URL": broker.url()} if broker else {}
        served = stack.enter_context(product(env))
        yield served, broker, people(served)


@pytest.fixture
def closing() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def test_a_note_that_nobody_acknowledged_is_raised_by_the_jobs_that_run(house, closing) -> None:
    served, _, told = house
    analyst = Api(served, told, "analyst")
    closing.enter_context(analyst.client)
    within(60, lambda: [entry["kind"] for entry in analyst.entries()][:2] == ["note.sent", "note.raised"])


@pytest.mark.postgresql
def test_two_web_processes_deliver_and_revoke_with_the_broker_up_and_down(house, closing) -> None:
    """What one process commits the other delivers; a suspension there closes the socket here within a second or so."""
    here, broker, told = house
    there, caller = Product(here.var, {**here.env}), Caller(here.base_url)
    there.jobs = None
    closing.callback(there.stop)
    closing.callback(caller.close)
    there.start()
    head, analyst = Api(there, told, "head"), {"Authorization": f"Bearer {told['analyst']['token']}"}
    closing.enter_context(head.client)
    for number in range(8):
        if number == 4:
            broker.process.kill()
        revoke_once(caller, head, analyst, number)
    broker.start()
    line = caller(told["scope"], query="?since=caucus:0", headers=analyst)
    last = head.send("the broker is back")
    line.until_position("caucus", last)
    assert line.got("caucus") == list(range(1, last + 1))


def revoke_once(caller: Caller, head: Api, analyst: dict[str, str], number: int) -> None:
    line = caller(head.told["scope"], headers=analyst)
    assert "hello" in line.take()
    line.until_position("caucus", head.send(f"before {number}"), patience=5)
    head.suspend("analyst")
    began = time.monotonic()
    after = head.send(f"after {number}")
    assert line.closing(10) == 4403
    assert time.monotonic() - began < 3
    assert after not in line.got("caucus")
    with pytest.raises(InvalidStatus):
        caller(head.told["scope"], headers=analyst)
    head.restore("analyst")


def test_the_demo_prints_its_own_lines_and_no_others() -> None:
    with place.workplace() as var, own_database() as env:
        served = Product(var, env)
        served.jobs, served.process.command[2:3] = None, ["demo"]
        served.start()
        try:
            within(60, lambda: "sign-in auditor" in served.process.said())
        finally:
            served.stop()
        kinds = [line.split(" http")[0] for line in served.process.log.read_text().splitlines()]
    assert kinds == ["serving on", *(f"sign-in {role}" for role in Role.values)]
