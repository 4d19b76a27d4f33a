"""An unsafe setting is refused at the start, each by name."""

import secrets

import pytest
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from config import checks, environment, triggers
from config.management.commands import serve

GOOD = "https://anteroom.example"


@pytest.fixture(autouse=True)
def good(settings) -> None:
    """A production host whose settings are all right."""
    settings.ORIGINS, settings.DEBUG, settings.HTTPS = [GOOD], False, True
    settings.SECRET_KEY = secrets.token_urlsafe(64)


def found() -> set[str]:
    return {message.id for message in checks.production_is_safe()}


def test_a_good_production_host_is_let_through() -> None:
    assert found() == set()


@pytest.mark.parametrize(
    "origin",
    [
        "https://anteroom.example/", "https://anteroom.example/path", "https://*.example", "*", "anteroom.example",
        "https://", "https://anteroom.example?x", "https://anteroom.example#x", "https://user@anteroom.example",
        "ftp://anteroom.example", "https://anteroom.example:443", "https://anteroom.example:", "https://Anteroom.example",
        "https://anteroom.example https://evil.example", "https://[", "https://anteroom.example:99999", "", "null",
    ],
)  # fmt: skip
def test_an_origin_that_is_not_exact_is_refused(settings, origin) -> None:
    settings.ORIGINS = [GOOD, origin]
    assert "anteroom.E001" in found()


@pytest.mark.parametrize(
    "origin",
    ["https://anteroom.example:8443", "http://127.0.0.1:8000", "http://[::1]:8000", "https://xn--e1afmkfd.example"],
)
def test_an_exact_origin_is_let_through(origin) -> None:
    assert checks.is_exact(origin)


def test_no_origin_at_all_is_refused(settings) -> None:
    settings.ORIGINS = []
    assert found() == {"anteroom.E001"}


def test_debug_beyond_this_machine_is_refused_and_on_it_is_not(settings) -> None:
    settings.DEBUG = True
    assert found() == {"anteroom.E002"}
    settings.ORIGINS = ["http://127.0.0.1:8000", "http://localhost:8000"]
    assert found() == set()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "", "0", "anteroom.example"])  # noqa: S104  refused
def test_debug_is_served_to_this_machine_alone(settings, monkeypatch, host) -> None:
    settings.DEBUG = True
    monkeypatch.setattr(serve, "serve", lambda *where: pytest.fail("it was served"))
    with pytest.raises(CommandError, match="DEBUG"):
        call_command("serve", host=host, no_migrate=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_what_this_machine_alone_reaches(host) -> None:
    assert checks.is_loopback(host)


@pytest.mark.parametrize("key", ["x" * 49, "django-insecure-" + "x" * 60, "changeme" * 10, "SECRET" * 20])
def test_a_short_or_well_known_key_is_refused(settings, key) -> None:
    settings.SECRET_KEY = key
    assert found() == {"anteroom.E003"}


def test_plain_http_beyond_this_machine_is_refused(settings) -> None:
    settings.ORIGINS, settings.HTTPS = ["http://anteroom.example"], False
    assert found() == {"anteroom.E004"}


@pytest.mark.django_db
def test_the_tests_own_database_is_durable_and_has_every_trigger() -> None:
    assert checks.database_is_durable(databases=["default"]) == []


@pytest.mark.sqlite
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pragma", "wrong"), [("synchronous", {"1": "synchronous"}), ("synchronous", {"0": "synchronous"})]
)
def test_a_database_that_does_not_wait_for_the_disk_is_refused(pragma, wrong) -> None:
    class Cursor:
        """The database's answers, but for one."""

        def execute(self, sql: str) -> None:
            self.sql = sql

        def fetchone(self) -> tuple[str]:
            return ({"PRAGMA synchronous": next(iter(wrong)), "PRAGMA journal_mode": "wal"}[self.sql],)

    assert [message.id for message in checks._settings(Cursor(), "sqlite")] == ["anteroom.E005"]


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_session_that_does_not_wait_for_the_disk_is_refused() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
        try:
            assert [message.id for message in checks.database_is_durable(databases=["default"])] == ["anteroom.E005"]
        finally:
            cursor.execute("SET synchronous_commit = on")


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_a_real_connection_that_does_not_wait_for_the_disk_is_refused() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous = NORMAL")
        try:
            assert [message.id for message in checks.database_is_durable(databases=["default"])] == ["anteroom.E005"]
        finally:
            cursor.execute("PRAGMA synchronous = FULL")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["journal_entry_next", "teams_person_fixed", "negotiations_utterance_delete negotiations_utterance_rows"]
)
def test_a_missing_trigger_is_refused_by_name(name) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        trigger = next(each for each in name.split() if each in triggers.MADE[connection.vendor])
        table = {"journal": "journal_entry", "teams": "teams_person", "negotiations": "negotiations_utterance"}[
            name.split("_")[0]
        ]
        cursor.execute(f"DROP TRIGGER {trigger}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
        wrong = checks.database_is_durable(databases=["default"])
        transaction.set_rollback(True)
    assert [(message.id, trigger in message.msg) for message in wrong] == [("anteroom.E006", True)]


HOLLOW = {
    "sqlite": [
        "DROP TRIGGER journal_entry_delete",
        "CREATE TRIGGER journal_entry_delete BEFORE DELETE ON journal_entry BEGIN SELECT 1; END",
    ],
    "postgresql": [
        "CREATE OR REPLACE FUNCTION journal_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$",
    ],
}


@pytest.mark.django_db
def test_a_trigger_of_the_right_name_that_refuses_nothing_is_refused() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in HOLLOW[connection.vendor]:
            cursor.execute(statement)
        wrong = checks.database_is_durable(databases=["default"])
        transaction.set_rollback(True)
    assert wrong
    assert all("journal_entry_" in each.msg and "not the one" in each.msg for each in wrong)


@pytest.mark.postgresql
@pytest.mark.django_db
@pytest.mark.parametrize(
    "how", ["DISABLE TRIGGER journal_entry_rows", "DISABLE TRIGGER ALL", "ENABLE REPLICA TRIGGER journal_entry_rows"]
)
def test_a_disabled_trigger_is_as_good_as_none(how) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE journal_entry {how}")
        wrong = checks.database_is_durable(databases=["default"])
        transaction.set_rollback(True)
    assert "journal_entry_rows" in " ".join(message.msg for message in wrong)


def test_the_checks_run_at_every_start(settings) -> None:
    settings.ORIGINS = ["https://*"]
    assert "anteroom.E001" in {message.id for message in run_checks()}


def test_a_key_is_made_once_and_readable_by_its_owner_alone(monkeypatch, tmp_path) -> None:
    monkeypatch.delenv("ANTEROOM_SECRET_KEY", raising=False)
    monkeypatch.setenv("ANTEROOM_VAR", str(tmp_path))
    first, second = environment.secret_key(), environment.secret_key()
    assert first == second
    assert len(first) >= checks.SHORTEST_KEY
    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600


def test_an_origin_that_is_no_address_is_left_to_the_check() -> None:
    assert environment.hosts(["https://[", "https://a.example", "http://a.example:8000"]) == ["a.example"]


@pytest.mark.django_db
def test_the_check_knows_every_trigger_that_refuses() -> None:
    told = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(%'",
        "postgresql": "SELECT t.tgname FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
        "WHERE NOT t.tgisinternal AND p.prosrc LIKE '%RAISE EXCEPTION%' OR t.tgname = 'teams_seat_fixed'",
    }
    with connection.cursor() as cursor:
        cursor.execute(told[connection.vendor])
        refusing = {row[0] for row in cursor.fetchall()}
        found = triggers.found(cursor, connection.vendor)
    assert {name: found.get(name) for name in refusing} == triggers.MADE[connection.vendor]
