"""Between transactional tests the tables are emptied, and they still refuse afterwards."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from journal.models import Access, Journal
from tests.negotiations.search.lines import found, index

pytestmark = pytest.mark.django_db(transaction=True)


def triggers() -> list[tuple]:
    names = {
        "postgresql": "SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname, tgrelid",
        "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
    }
    with connection.cursor() as cursor:
        cursor.execute(names[connection.vendor])
        return cursor.fetchall()


def fill() -> None:
    Journal.objects.create(scope="s", compartment="record", epoch=1, size=0, frontier=b"")
    Access.objects.create(scope="s")


def test_the_flush_empties_and_leaves_every_trigger() -> None:
    before = triggers()
    fill()
    call_command("flush", interactive=False, verbosity=0)
    assert not Journal.objects.exists()
    assert not Access.objects.exists()
    assert before
    assert triggers() == before


def test_the_search_forgets_too() -> None:
    index("The prisoner was released.")
    assert found("prisoner") == [1]
    call_command("flush", interactive=False, verbosity=0)
    assert found("prisoner") == []


def test_the_database_refuses_again_after_a_flush() -> None:
    fill()
    call_command("flush", interactive=False, verbosity=0)
    fill()
    with pytest.raises(DatabaseError, match="only grows"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM journal_journal")
    assert Journal.objects.count() == 1
