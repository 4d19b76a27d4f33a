"""The integrity page: journals by what a seat reads or proves, exports that verify, and the verifier itself."""

import subprocess
import sys

import pytest

from journal.models import Entry
from journal.sealing import seal
from tests.pages import at, browser, key

SEEN = {
    "leader": {"record", "caucus", "mandate", "press", "audit"},
    "head": {"record", "caucus", "mandate", "press"},
    "analyst": {"record", "caucus", "desk"},
    "recorder": {"record"},
    "press": {"press"},
    "auditor": {"record", "audit"},
}


@pytest.mark.parametrize("role", SEEN)
def test_each_seat_sees_the_journals_it_reads_or_proves(team, role):
    seat = team.seats[role]
    page = browser(seat).get(at(seat, "integrity"))
    assert {ledger.compartment for ledger in page.context["journals"]} == SEEN[role]
    for compartment in SEEN["leader"]:
        expected = 200 if compartment in SEEN[role] else 404
        assert browser(seat).get(at(seat, "journal", compartment)).status_code == expected


def test_the_checkpoint_stands_with_its_short_code(team):
    reader = browser(team.leader)  # signing in is an entry, too
    seal(team.scope)
    page = reader.get(at(team.leader, "integrity"))
    audit = next(ledger for ledger in page.context["journals"] if ledger.compartment == "audit")
    assert audit.lag == 0
    assert audit.checkpoint.root == audit.root
    assert audit.checkpoint.short_code in page.content.decode()
    listed = reader.get(at(team.leader, "journal", "audit")).content.decode()
    assert audit.checkpoint.short_code in listed


def test_an_export_verifies_with_the_verifier_that_is_offered_and_is_told_in_the_audit_journal(team, tmp_path):
    page = browser(team.leader)
    answer = page.post(at(team.leader, "record_export", "audit"), key())
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="audit-')
    export, verifier = tmp_path / "audit.jsonl", tmp_path / "verify.py"
    export.write_bytes(b"".join(answer.streaming_content))
    verifier.write_bytes(b"".join(page.get("/verify.py").streaming_content))
    told = subprocess.run([sys.executable, verifier, export], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    last = Entry.objects.filter(kind="record.exported").get()
    assert (last.actor, last.body["journal"]) == (team.leader.actor, "audit")


@pytest.mark.parametrize(("role", "compartment", "status"), [
    ("head", "audit", 404), ("recorder", "record", 403), ("auditor", "record", 403), ("press", "record", 404),
])  # fmt: skip
def test_who_may_not_take_it_out_gets_nothing(team, role, compartment, status):
    seat = team.seats[role]
    answer = browser(seat).post(at(seat, "record_export", compartment), key())
    assert answer.status_code == status
    assert not Entry.objects.filter(kind="record.exported").exists()


def test_as_many_queries_for_one_journal_as_for_five(team, django_assert_num_queries):
    for role in ("press", "leader"):
        seat = team.seats[role]
        page = browser(seat)
        with django_assert_num_queries(5):
            page.get(at(seat, "integrity"))
