"""A journal as a file: complete up to a signed size, provable by anybody, and without words where only proofs go out."""

import json
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import transaction

from journal import append as journal
from journal.export import export
from journal.models import Journal
from journal.offline import verify
from tests.threads import lost, together

pytestmark = pytest.mark.django_db(transaction=True)
TEXT = "слово — word 🦔"


@pytest.fixture
def record() -> Journal:
    scope = str(uuid4())
    with transaction.atomic():
        journal.open_journals(scope, ["record"])
    enter(scope, 7)
    return Journal.objects.get(scope=scope)


def enter(scope: str, count: int) -> None:
    with transaction.atomic():
        journal.append_all([journal.Draft(scope, "record", "said", {"n": n, "text": TEXT}) for n in range(count)])


def written(lines, path: Path) -> Path:
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return path


def checked(path: Path) -> str:
    """What the offline verifier says; it raises where something is wrong."""
    return verify.verify(str(path), None, [])


def test_the_export_holds_every_entry_and_verifies_offline(record, tmp_path) -> None:
    path = written(export(record), tmp_path / "record.jsonl")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert (lines[0]["size"], [line["entry"]["position"] for line in lines[1:]]) == (7, list(range(1, 8)))
    assert "7 entries" in checked(path)


def test_one_changed_word_is_found_at_its_position(record, tmp_path) -> None:
    lines = list(export(record))
    lines[4] = lines[4].replace("word", "ward")
    with pytest.raises(verify.Damaged, match="4"):
        checked(written(lines, tmp_path / "record.jsonl"))


def test_an_export_beside_a_writer_ends_at_its_signed_size_and_verifies(record, tmp_path) -> None:
    def write() -> None:
        for _ in range(30):
            enter(record.scope, 1)

    def take_out() -> list[Path]:
        return [written(export(record), tmp_path / f"{n}.jsonl") for n in range(5)]

    results = together(write, take_out)
    lost(results, AssertionError)
    assert all("verified" in checked(path) for path in results[1])


def test_the_same_state_is_exported_to_the_same_bytes(record) -> None:
    assert list(export(record)) == list(export(record))


def test_where_only_the_hashes_go_out_there_is_no_word_no_salt_and_no_name_in_them(record, tmp_path) -> None:
    path = written(export(record, content=False), tmp_path / "leaves.jsonl")
    said = path.read_text(encoding="utf-8")
    assert len(said.splitlines()) == 8
    for secret in ("word", "слово", "salt", "said", "actor", "body"):
        assert secret not in said
    assert "verified" in checked(path)
