"""Checkpoints: each journal that has grown is signed once, and what is signed is what was entered."""

from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import transaction

from journal import append as journal
from journal.checkpoints import VerifierKey, parse
from journal.keys import ensure_signing_key
from journal.merkle import Frontier
from journal.models import Checkpoint, Journal
from journal.sealing import seal
from tests.threads import lost, together

pytestmark = pytest.mark.django_db


@pytest.fixture
def scope() -> str:
    name = str(uuid4())
    journal.open_journals(name, ["record", "caucus", "press"])
    return name


def enter(scope: str, compartment: str, count: int = 1) -> None:
    with transaction.atomic():
        journal.append_all([journal.Draft(scope, compartment, "said", {"n": n}) for n in range(count)])


def sizes(scope: str) -> list[tuple[str, int]]:
    found = Checkpoint.objects.filter(journal__scope=scope).order_by("journal__compartment", "size")
    return list(found.values_list("journal__compartment", "size"))


def test_each_journal_is_signed_at_its_size_and_an_empty_one_too(scope) -> None:
    enter(scope, "record", 3)
    enter(scope, "caucus", 2)
    assert len(seal(scope)) == 3
    assert sizes(scope) == [("caucus", 2), ("press", 0), ("record", 3)]


def test_what_has_not_grown_is_not_signed_again(scope) -> None:
    enter(scope, "record")
    assert [len(seal(scope)) for _ in range(2)] == [3, 0]
    enter(scope, "record")
    assert [made.journal.compartment for made in seal(scope)] == ["record"]
    assert sizes(scope) == [("caucus", 0), ("press", 0), ("record", 1), ("record", 2)]


def test_only_the_journals_named_are_signed(scope) -> None:
    enter(scope, "record")
    enter(scope, "caucus")
    seal(scope, "record")
    assert sizes(scope) == [("record", 1)]


def test_the_note_is_signed_by_this_house_over_the_root_of_the_leaves(scope) -> None:
    enter(scope, "record", 5)
    made = seal(scope, "record")[0]
    tree = Frontier()
    tree.extend(bytes(leaf) for leaf in made.journal.entries.order_by("position").values_list("leaf", flat=True))
    key = VerifierKey.of(ensure_signing_key(Path(settings.ANTEROOM_SIGNING_KEY_FILE)))
    told = parse(made.text, str(key))
    assert (told.origin, told.size, told.root) == (made.journal.origin, 5, tree.root())


def test_another_scope_is_left_alone(scope) -> None:
    other = str(uuid4())
    journal.open_journals(other, ["record"])
    enter(other, "record")
    seal(scope)
    assert sizes(other) == []


@pytest.mark.django_db(transaction=True)
def test_sweeps_at_once_sign_each_size_once_while_a_writer_runs(scope) -> None:
    def write() -> None:
        for _ in range(40):
            enter(scope, "record")

    def sweep() -> None:
        for _ in range(15):
            seal(scope, "record")

    lost(together(write, sweep, sweep), AssertionError)
    seal(scope, "record")
    signed = [size for _, size in sizes(scope)]
    assert len(signed) == len(set(signed))
    assert signed[-1] == Journal.objects.get(scope=scope, compartment="record").size == 40
