"""The database itself refuses to change what was recorded: each attempt and its refusal is printed (`pytest -s`)."""

from uuid import uuid4

import pytest
from django.db import connection, transaction

from journal import append as journal
from journal.models import Entry, Journal
from journal.models.entry import AppendOnly
from journal.sealing import seal
from tests.raw import Attempt, rows, run, told

pytestmark = pytest.mark.django_db
TABLES = ("journal_entry", "journal_journal", "journal_checkpoint")
ENTRY = "journal_id, position, epoch, kind, actor, request_key, body, recorded_at, salt, leaf"
FORGED = "'forged', 'seat', %s, '{{}}', '2020-01-01 00:00:00+00', {blob}, {blob}"


@pytest.fixture
def kept() -> Journal:
    """A journal with three sealed entries."""
    scope = str(uuid4())
    with transaction.atomic():
        journal.open_journals(scope, ["record", "caucus"])
        journal.append_all([journal.Draft(scope, "record", "said", {"n": n}, "seat", f"key{n}") for n in range(3)])
        seal(scope)
    connection.check_constraints()  # nothing is pending: a TRUNCATE is refused for no other reason
    return Journal.objects.get(scope=scope, compartment="record")


def forged() -> str:
    return FORGED.format(blob="'\\x00'" if connection.vendor == "postgresql" else "x'00'")


def insert(verb: str, position: int, *, extra: str = "", tail: str = "") -> str:
    names, values = (f"id, {ENTRY}", f"{extra}, ") if extra else (ENTRY, "")
    return f"{verb} INTO journal_entry ({names}) VALUES ({values}%s, {position}, 1, {forged()}) {tail}"


def refuse_all(attempts: list[Attempt]) -> None:
    lines, through = told(attempts, lambda: rows(*TABLES))
    print(lines)
    assert not through, lines
    assert "pending trigger events" not in lines


def test_entries_are_not_changed_or_removed(kept) -> None:
    refuse_all(
        [
            ("UPDATE of a body", "UPDATE journal_entry SET body = '{}' WHERE position = 2", ()),
            ("UPDATE that writes the same value", "UPDATE journal_entry SET kind = kind", ()),
            ("UPDATE of the time", "UPDATE journal_entry SET recorded_at = '2020-01-01 00:00:00+00'", ()),
            ("UPDATE of the seal", "UPDATE journal_entry SET leaf = salt", ()),
            ("UPDATE of the position", "UPDATE journal_entry SET position = position + 10", ()),
            ("DELETE of the last", "DELETE FROM journal_entry WHERE position = 3", ()),
            ("DELETE of all", "DELETE FROM journal_entry", ()),
        ]
    )


def test_entries_are_not_inserted_out_of_order(kept) -> None:
    key = [kept.pk, "new"]
    refuse_all(
        [
            ("INSERT with a gap", insert("INSERT", 5), (*key,)),
            ("INSERT at position 0", insert("INSERT", 0), (*key,)),
            ("INSERT at position -1", insert("INSERT", -1), (*key,)),
            ("INSERT at a taken position", insert("INSERT", 2), (*key,)),
            ("INSERT with a used request key", insert("INSERT", 4), (kept.pk, "key1")),
            ("INSERT into a journal that is not there", insert("INSERT", 1), (10**9, "new")),
        ]
    )


def test_upserts_keep_what_is_there(kept) -> None:
    key = (kept.pk, "new")
    by_key = "ON CONFLICT (journal_id, actor, request_key) DO UPDATE SET body = '{}'"
    refuse_all(
        [
            ("ON CONFLICT (position) DO UPDATE", insert("INSERT", 2, tail="ON CONFLICT (journal_id, position) DO UPDATE SET body = '{}'"), key),
            ("ON CONFLICT (request key) DO UPDATE", insert("INSERT", 4, tail=by_key), (kept.pk, "key1")),
            ("ON CONFLICT DO NOTHING", insert("INSERT", 2, tail="ON CONFLICT DO NOTHING"), key),
        ]
    )  # fmt: skip


@pytest.mark.sqlite
def test_replace_forges_nothing(kept) -> None:
    first = Entry.objects.order_by("position").values_list("pk", flat=True)[0]
    key = (kept.pk, "new")
    refuse_all(
        [
            ("INSERT OR REPLACE by position", insert("INSERT OR REPLACE", 2), key),
            ("INSERT OR REPLACE by request key", insert("INSERT OR REPLACE", 4), (kept.pk, "key1")),
            ("INSERT OR REPLACE by id", insert("INSERT OR REPLACE", 4, extra=str(first)), key),
            ("INSERT OR REPLACE by id as text", insert("INSERT OR REPLACE", 4, extra=f"'{first}'"), key),
            ("INSERT OR REPLACE by id as a float", insert("INSERT OR REPLACE", 4, extra=f"{first}.0"), key),
            ("INSERT OR REPLACE by position as text", insert("INSERT OR REPLACE", "'2'"), key),
            ("INSERT OR IGNORE", insert("INSERT OR IGNORE", 2), key),
            ("REPLACE with a gap", insert("REPLACE", 9), key),
            ("UPDATE OR REPLACE", "UPDATE OR REPLACE journal_entry SET position = 1 WHERE position = 3", ()),
            ("UPDATE OR IGNORE", "UPDATE OR IGNORE journal_entry SET body = '{}'", ()),
        ]
    )  # fmt: skip


@pytest.mark.postgresql
def test_truncate_and_its_cascades_are_refused(kept) -> None:
    refuse_all(
        [
            ("TRUNCATE of entries", "TRUNCATE journal_entry", ()),
            ("TRUNCATE of entries CASCADE", "TRUNCATE journal_entry CASCADE", ()),
            ("TRUNCATE of journals CASCADE", "TRUNCATE journal_journal CASCADE", ()),
            ("TRUNCATE of checkpoints", "TRUNCATE journal_checkpoint", ()),
            ("TRUNCATE of everything at once", "TRUNCATE journal_entry, journal_journal, journal_checkpoint", ()),
            ("TRUNCATE ... RESTART IDENTITY", "TRUNCATE journal_entry RESTART IDENTITY CASCADE", ()),
            ("MERGE", "MERGE INTO journal_entry e USING (SELECT 2 AS p) s ON e.position = s.p WHEN MATCHED THEN DELETE", ()),
            ("DELETE through a CTE", "WITH gone AS (DELETE FROM journal_entry RETURNING 1) SELECT * FROM gone", ()),
        ]
    )  # fmt: skip


def test_a_journal_only_grows(kept) -> None:
    other = Journal.objects.get(scope=kept.scope, compartment="caucus").pk
    update = f"UPDATE journal_journal SET {{}} WHERE id = {kept.pk}"
    refuse_all(
        [
            ("UPDATE to a smaller size", update.format("size = size - 1"), ()),
            ("UPDATE of the scope", update.format("scope = 'elsewhere'"), ()),
            ("UPDATE of the compartment", update.format("compartment = 'press'"), ()),
            ("UPDATE to an earlier epoch", update.format("epoch = epoch - 1"), ()),
            ("UPDATE of the frontier alone", update.format("frontier = (SELECT salt FROM journal_entry LIMIT 1)"), ()),
            ("UPDATE of the id", update.format("id = 987654"), ()),
            ("DELETE of a journal", f"DELETE FROM journal_journal WHERE id = {kept.pk}", ()),
            ("DELETE of an empty journal", f"DELETE FROM journal_journal WHERE id = {other}", ()),
        ]
    )


@pytest.mark.sqlite
def test_a_journal_is_not_replaced(kept) -> None:
    other = Journal.objects.get(scope=kept.scope, compartment="caucus").pk
    names, values = "scope, compartment, epoch, size, frontier", "1, 0, x''"
    refuse_all(
        [
            ("REPLACE by id", f"REPLACE INTO journal_journal (id, {names}) VALUES ({kept.pk}, 's', 'c', {values})", ()),
            ("REPLACE by scope and compartment", f"REPLACE INTO journal_journal ({names}) VALUES (%s, 'record', {values})", (kept.scope,)),
            ("UPDATE OR REPLACE onto another's id", f"UPDATE OR REPLACE journal_journal SET id = {kept.pk} WHERE id = {other}", ()),
        ]
    )  # fmt: skip


def test_checkpoints_are_not_changed_or_removed(kept) -> None:
    refuse_all(
        [
            ("UPDATE of a root", "UPDATE journal_checkpoint SET root = root", ()),
            ("UPDATE of the signed text", "UPDATE journal_checkpoint SET text = ''", ()),
            ("DELETE of a checkpoint", "DELETE FROM journal_checkpoint", ()),
        ]
    )


@pytest.mark.sqlite
def test_a_checkpoint_is_not_replaced(kept) -> None:
    values = f"{kept.pk}, 3, x'00', 'forged', '2020-01-01 00:00:00'"
    refuse_all(
        [("REPLACE of a checkpoint", f"REPLACE INTO journal_checkpoint (journal_id, size, root, text, signed_at) VALUES ({values})", ())]
    )  # fmt: skip


def test_the_right_next_entry_is_let_in(kept) -> None:
    """Otherwise the refusals above would prove nothing."""
    run(insert("INSERT", 4), kept.pk, "new")
    assert Entry.objects.filter(journal=kept).count() == 4


@pytest.mark.parametrize("change", [lambda found: found.update(kind="x"), lambda found: found.delete()])
def test_the_models_refuse_before_the_database_has_to(kept, change) -> None:
    with pytest.raises(AppendOnly):
        change(Entry.objects.all())
