"""Appending: gap-free positions in commit order, request keys for ever, a seal that anybody can compute again."""

import socket
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from journal import append as journal, doorbell
from journal.canonical import CanonicalError, canonical, leaf_hash
from journal.merkle import Frontier
from journal.models import Entry, Journal
from tests.threads import lost, together, won

pytestmark = pytest.mark.django_db(transaction=True)
THREADS, EACH = 8, 25


@pytest.fixture
def scope() -> str:
    name = str(uuid4())
    with transaction.atomic():
        journal.open_journals(name, ["record", "caucus"])
    return name


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def draft(scope: str, number: int = 0, compartment: str = "record", **more) -> journal.Draft:
    return journal.Draft(scope, compartment, "test.said", {"number": number}, **more)


def enter(*drafts: journal.Draft) -> list[Entry]:
    with transaction.atomic():
        return journal.append_all(list(drafts))


def positions(scope: str, compartment: str = "record") -> list[int]:
    found = Entry.objects.filter(journal__scope=scope, journal__compartment=compartment)
    return list(found.order_by("pk").values_list("position", flat=True))


def test_eight_threads_append_without_a_gap_and_in_commit_order(scope) -> None:
    def write() -> None:
        for number in range(EACH):
            enter(draft(scope, number))

    lost(together(*[write] * THREADS), AssertionError)
    assert sorted(positions(scope)) == list(range(1, THREADS * EACH + 1))
    assert Journal.objects.get(scope=scope, compartment="record").size == THREADS * EACH


def test_a_reader_that_follows_positions_never_misses_a_late_commit(scope) -> None:
    """A reader that polls an auto-increment id loses rows that commit late; positions come in commit order."""
    done, seen = threading.Event(), []

    def read() -> None:
        while not done.is_set() or positions_after(scope, seen):
            seen.extend(positions_after(scope, seen))

    def write() -> None:
        try:
            inner = together(*[lambda: [enter(draft(scope)) for _ in range(EACH)]] * 4)
            lost(inner, AssertionError)
        finally:
            done.set()

    lost(together(read, write), AssertionError)
    assert seen == list(range(1, 4 * EACH + 1))


def positions_after(scope: str, seen: list[int]) -> list[int]:
    found = Entry.objects.filter(journal__scope=scope, position__gt=seen[-1] if seen else 0)
    return list(found.order_by("position").values_list("position", flat=True))


def test_a_rollback_leaves_no_gap(scope) -> None:
    enter(draft(scope))
    with pytest.raises(RuntimeError), transaction.atomic():
        journal.append(draft(scope))
        raise RuntimeError
    enter(draft(scope))
    assert positions(scope) == [1, 2]


def test_the_same_key_finds_the_first_entry_however_much_later(scope) -> None:
    enter(draft(scope, 1, actor="a", request_key="k"))
    enter(*[draft(scope, n) for n in range(50)])
    assert journal.first(scope, "record", "a", "k", kind="test.said", number=1).position == 1


def test_the_same_key_with_another_body_is_told_apart(scope) -> None:
    enter(draft(scope, 1, actor="a", request_key="k"))
    with pytest.raises(journal.KeyReused) as caught:
        journal.first(scope, "record", "a", "k", kind="test.said", number=2)
    assert caught.value.entry.position == 1


def test_the_same_key_for_another_kind_of_entry_is_told_apart(scope) -> None:
    enter(draft(scope, 1, actor="a", request_key="k"))
    with pytest.raises(journal.KeyReused):
        journal.first(scope, "record", "a", "k", kind="test.corrected", number=1)


@pytest.mark.parametrize(("actor", "compartment"), [("b", "record"), ("a", "caucus")])
def test_keys_of_another_actor_or_journal_are_independent(scope, actor, compartment) -> None:
    enter(draft(scope, 1, actor="a", request_key="k"))
    assert journal.first(scope, compartment, actor, "k", kind="test.said", number=1) is None
    assert enter(draft(scope, 1, compartment, actor=actor, request_key="k"))[0].position


def test_a_key_used_twice_is_refused_by_the_database_itself(scope) -> None:
    enter(draft(scope, actor="a", request_key="k"))
    with pytest.raises(IntegrityError):
        enter(draft(scope, actor="a", request_key="k"))
    assert positions(scope) == [1]


def test_of_many_tries_with_one_key_at_once_one_is_entered(scope) -> None:
    results = together(*[lambda: enter(draft(scope, actor="a", request_key="k"))] * 6)
    assert (len(won(results)), len(lost(results, IntegrityError))) == (1, 5)
    assert positions(scope) == [1]


def test_two_actions_that_write_to_two_journals_in_opposite_order_do_not_deadlock(scope) -> None:
    def there() -> None:
        for _ in range(EACH):
            enter(draft(scope, 1, "record"), draft(scope, 2, "caucus"))

    def back() -> None:
        for _ in range(EACH):
            enter(draft(scope, 1, "caucus"), draft(scope, 2, "record"))

    lost(together(there, back, there, back), AssertionError)
    assert positions(scope, "record") == positions(scope, "caucus") == list(range(1, 4 * EACH + 1))


def test_entries_come_back_in_the_order_of_their_drafts(scope) -> None:
    told = [("record", 1), ("caucus", 2), ("record", 3), ("caucus", 4)]
    entries = enter(*[draft(scope, number, name) for name, number in told])
    assert [(entry.journal.compartment, entry.body["number"]) for entry in entries] == told
    assert [entry.position for entry in entries] == [1, 1, 2, 2]


def test_the_bell_rings_after_the_commit_and_not_before(scope, monkeypatch) -> None:
    rings = []
    monkeypatch.setattr(doorbell, "ring", lambda journal, position: rings.append(position))
    with transaction.atomic():
        journal.append(draft(scope))
        assert rings == []
    assert rings == [1]


def test_the_bell_does_not_ring_for_what_is_rolled_back(scope, monkeypatch) -> None:
    rings = []
    monkeypatch.setattr(doorbell, "ring", lambda journal, position: rings.append(position))
    with pytest.raises(RuntimeError), transaction.atomic():
        journal.append(draft(scope))
        raise RuntimeError
    assert rings == []


def root_of(leaves: list[bytes]) -> bytes:
    """The definition of RFC 9162, section 2.1.1, to the letter."""
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + root_of(leaves[:split]) + root_of(leaves[split:])).digest()


class BrokenHub:
    loop = property(lambda self: 1 / 0)


def test_a_bell_that_fails_fails_no_write(scope, monkeypatch, settings, caplog) -> None:
    monkeypatch.setattr(doorbell, "_local", [BrokenHub()])
    assert enter(draft(scope))[0].position == 1
    assert "the doorbell failed" in caplog.text


def test_a_broker_that_takes_the_connection_and_never_answers_holds_no_write_up(scope, settings, silent_port) -> None:
    settings.REDIS_URL = f"redis://127.0.0.1:{silent_port}/0"
    settings.CHANNEL_LAYERS = {
        "default": {
            "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
            "CONFIG": {"hosts": [settings.REDIS_URL], "prefix": "silent"},
        }
    }
    began = time.monotonic()
    assert together(lambda: enter(draft(scope))[0].position) == [1]
    assert time.monotonic() - began < 10


def test_the_time_is_the_databases_and_not_this_processs(scope, monkeypatch) -> None:
    wrong = timezone.now() - timedelta(days=3)
    monkeypatch.setattr(timezone, "now", lambda: wrong)
    enter(draft(scope))
    entry = Entry.objects.get()
    assert entry.recorded_at - wrong > timedelta(days=2)


def test_the_leaf_can_be_computed_again_from_what_the_database_holds(scope) -> None:
    body = {"number": 1, "text": "Їжак — 🦔 \u202e é", "ключ": [True, None, -5], "deep": {"b": 1, "a": {}}}
    enter(journal.Draft(scope, "record", "test.said", body, "seat"))
    entry = Entry.objects.select_related("journal").get()
    fields = journal.entry_fields(entry, entry.journal)
    assert leaf_hash(bytes(entry.salt), canonical(fields)) == bytes(entry.leaf)


def test_salts_are_never_repeated(scope) -> None:
    enter(*[draft(scope) for _ in range(200)])
    assert len({bytes(salt) for salt in Entry.objects.values_list("salt", flat=True)}) == 200


@pytest.mark.parametrize("sizes", [[1], [7], [3, 5, 1], [100, 28]])
def test_the_frontier_is_the_root_of_the_leaves(scope, sizes) -> None:
    for size in sizes:
        enter(*[draft(scope, n) for n in range(size)])
    kept = Journal.objects.get(scope=scope, compartment="record")
    leaves = [bytes(leaf) for leaf in kept.entries.order_by("position").values_list("leaf", flat=True)]
    assert len(leaves) == sum(sizes)
    assert Frontier.from_bytes(bytes(kept.frontier), kept.size).root() == root_of(leaves)


def test_a_stream_enters_batch_after_batch_in_one_transaction(scope) -> None:
    with transaction.atomic():
        stream = journal.Stream(scope, "record")
        for _ in range(3):
            stream.enter([draft(scope, n) for n in range(10)])
        assert connection.in_atomic_block
    assert positions(scope) == list(range(1, 31))


def test_nothing_is_appended_outside_a_transaction(scope) -> None:
    with pytest.raises(transaction.TransactionManagementError):
        journal.append(draft(scope))
    assert positions(scope) == []


def test_a_scope_that_was_never_opened_takes_nothing() -> None:
    with pytest.raises(Journal.DoesNotExist):
        enter(draft("nowhere"))


@pytest.mark.parametrize("body", [{"n": 1.5}, {"n": 2**53}, {"t": "\0"}, {"t": "\ud800"}, {"t": object()}])
def test_a_body_without_a_canonical_form_is_refused_and_leaves_nothing(scope, body) -> None:
    with pytest.raises(CanonicalError):
        enter(journal.Draft(scope, "record", "test.said", body))
    assert positions(scope) == []
