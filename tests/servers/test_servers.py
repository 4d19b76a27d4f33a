"""The servers that other tests rely on: as durable as a real one, and there again after a kill."""

from pathlib import Path

import psycopg
import pytest
from redis import Redis as Client

from tests.servers.postgres import postgres
from tests.servers.process import NotStarted, Process
from tests.servers.redis import redis

pytestmark = pytest.mark.servers
DURABLE = ("fsync", "synchronous_commit", "full_page_writes")


def test_postgresql_is_durable_and_keeps_what_was_committed_through_a_kill() -> None:
    with postgres() as server:
        url = server.create("kept")
        with psycopg.connect(url) as connection:
            for name in DURABLE:
                assert connection.execute("SELECT current_setting(%s)", [name]).fetchone() == ("on",)
            connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
        server.process.kill()
        server.start()
        with psycopg.connect(url) as connection:
            assert connection.execute("SELECT one FROM kept").fetchone() == (1,)


def test_redis_answers_again_at_its_address_and_has_kept_nothing() -> None:
    with redis() as server:
        client = Client.from_url(server.url())
        client.set("a", "b")
        server.process.kill()
        server.start()
        assert client.get("a") is None
        client.close()


def test_a_program_that_ends_is_reported_with_its_words(tmp_path: Path) -> None:
    process = Process(["sh", "-c", "echo no such thing; exit 3"], tmp_path / "log")
    with pytest.raises(NotStarted, match="no such thing"):
        process.start(lambda: False)
