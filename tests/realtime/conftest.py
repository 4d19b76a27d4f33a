import threading
import time
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from django.db import transaction

from journal.append import Draft, append, append_all
from journal.hub import Hub
from journal.models import Entry
from tests import house
from tests.realtime.line import Caller
from tests.realtime.server import Server, running


@pytest.fixture(scope="session")
def server(django_db_setup: None) -> Iterator[Server]:
    with running() as found:
        yield found


@pytest.fixture
def call(server: Server, transactional_db: None) -> Iterator[Caller]:
    """Opens sockets to a server that reads the test's database, and closes them afterwards."""
    caller = Caller(server.origin)
    yield caller
    caller.close()
    wait_for(lambda: not any(hub.scopes for hub in Hub._here.values()))


@pytest.fixture
def talks(transactional_db: None) -> house.House:
    return house.opened(roles=("head", "leader", "delegate", "adviser", "analyst", "press"))


def wait_for(true: Callable[[], object], patience: float = 20.0) -> None:
    """Until something is so."""
    end, pause = time.monotonic() + patience, threading.Event()
    while not true():
        assert time.monotonic() < end, "it did not come to pass"
        pause.wait(0.01)


def say(found: house.House, compartment: str = "caucus", text: str = "x", count: int = 1) -> list[Entry]:
    """Enter something, each in a transaction of its own."""
    entries = []
    for _ in range(count):
        with transaction.atomic():
            draft = Draft(found.scope, compartment, "test.said", {"text": text}, found.head.actor, uuid4().hex)
            entries.append(append(draft))
    return entries


def say_much(found: house.House, entries: int = 100, size: int = 120_000) -> None:
    """More than the buffers on the way to a client hold."""
    with transaction.atomic():
        append_all([Draft(found.scope, "caucus", "test.said", {"text": "x" * size}) for _ in range(entries)])
