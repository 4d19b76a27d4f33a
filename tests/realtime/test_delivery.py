"""What was missed and what comes: in order, complete, byte for byte, with nothing between the two."""

import threading
from uuid import uuid4

import pytest
from django.db import transaction

from journal.append import Draft, append_all
from journal.models import Entry, Journal
from journal.rendering import frame
from tests.realtime.conftest import say, wait_for
from tests.threads import together

pytestmark = pytest.mark.django_db(transaction=True)


def table(found, compartment: str, after: int = 0) -> list[str]:
    """The frames as the database would have them."""
    journal = Journal.objects.get(scope=found.scope, compartment=compartment)
    rows = Entry.objects.filter(journal=journal, position__gt=after).order_by("position")
    return [frame(entry, journal, "json") for entry in rows]


def received(line) -> list[str]:
    return [text for text, told in zip(line.texts, line.frames, strict=True) if told.get("journal") == "caucus"]


def test_the_greeting_tells_the_readable_journals_and_how_far_they_go(call, talks) -> None:
    say(talks, count=3)
    hello = call.sit(talks.analyst).frames[0]["hello"]
    assert hello["heads"] == {"record": 0, "caucus": 3, "desk": 0}
    assert hello["seat"] == talks.analyst.actor


def test_what_was_missed_comes_first_then_what_comes(call, talks) -> None:
    say(talks, count=5)
    line = call.sit(talks.analyst, "caucus:2,record:0")
    assert [entry["position"] for entry in line.entries(3)] == [3, 4, 5]
    say(talks)
    assert line.entry()["position"] == 6


def test_a_journal_left_out_starts_at_its_head(call, talks) -> None:
    say(talks, count=5)
    line = call.sit(talks.analyst)
    say(talks)
    assert line.entry()["position"] == 6


@pytest.mark.parametrize("missed", [1, 499, 501, 1203])
def test_any_number_of_missed_entries_arrives(call, talks, missed) -> None:
    with transaction.atomic():
        append_all([Draft(talks.scope, "caucus", "test.said", {"n": n}) for n in range(missed)])
    line = call.sit(talks.analyst, "caucus:0")
    line.until_position("caucus", missed)
    assert received(line) == table(talks, "caucus")


def test_catching_up_while_a_writer_runs_leaves_no_gap_and_no_duplicate(call, talks) -> None:
    say(talks, count=120)

    def read() -> list[str]:
        line = call.sit(talks.analyst, "caucus:0")
        line.until_position("caucus", 240)
        return received(line)

    results = together(lambda: say(talks, count=120), read, read, read)
    assert results[1] == results[2] == results[3] == table(talks, "caucus")


def test_after_any_number_of_cuts_a_client_has_the_table_byte_for_byte(call, talks) -> None:
    done = threading.Event()

    def write() -> None:
        say(talks, count=150)
        done.set()

    def follow() -> list[str]:
        texts: list[str] = []
        while not (done.is_set() and len(texts) == 150):
            line = call.sit(talks.analyst, f"caucus:{len(texts)}")
            for _ in range(min(7, 150 - len(texts))):
                texts.append(line.texts[-1] if line.entry() else "")
            line.socket.socket.close()  # without a word
        return texts

    results = together(write, follow, follow)
    assert results[1] == results[2] == table(talks, "caucus")


def test_two_journals_are_each_in_order(call, talks) -> None:
    line = call.sit(talks.analyst, "caucus:0,record:0")
    together(lambda: say(talks, "caucus", count=40), lambda: say(talks, "record", count=40))
    while not (line.got("caucus")[-1:] == line.got("record")[-1:] == [40]):
        line.entry()
    assert line.got("caucus") == line.got("record") == list(range(1, 41))


def test_an_entry_far_larger_than_the_window_arrives(call, talks) -> None:
    line = call.sit(talks.analyst)
    say(talks, text="ї" * 300_000)
    assert len(line.entry()["body"]["text"]) == 300_000


def test_html_is_told_in_the_language_asked_for(call, talks) -> None:
    english, ukrainian = (call.sit(talks.leader, form=f"html&language={code}") for code in ("en", "uk"))
    say(talks, "audit")
    for line in (english, ukrainian):
        told = line.entry()
        assert told["html"].strip()
        assert "body" not in told


def test_an_entry_that_cannot_be_rendered_does_not_hold_up_the_others(call, talks, monkeypatch) -> None:
    from journal import rendering

    plain = rendering.template_of
    monkeypatch.setattr(rendering, "template_of", lambda kind: 1 / 0 if kind == "test.said" else plain(kind))
    line = call.sit(talks.analyst, form="html")
    say(talks)
    with transaction.atomic():
        append_all([Draft(talks.scope, "caucus", "test.other", {"text": "after"})])
    assert [entry["position"] for entry in line.entries(2)] == [1, 2]


def test_a_lost_ring_costs_a_second_and_nothing_else(call, talks, monkeypatch) -> None:
    from journal import doorbell

    line = call.sit(talks.analyst)
    monkeypatch.setattr(doorbell, "_send", lambda message: None)
    say(talks)
    assert line.entry(patience=5)["position"] == 1


def test_a_reader_admitted_before_an_entry_that_the_hub_has_handed_out_gets_it(
    call, talks, server, monkeypatch
) -> None:
    """Between reading the heads for the greeting and joining, others may have been handed more."""
    from journal import readings, socket

    first, plain = call.sit(talks.head), readings.admission

    def admission(connection, scope):
        found = plain(connection, scope)
        say(talks)
        wait_for(lambda: server.hub.scopes[scope].feeds["caucus"].head == 1)
        return found

    monkeypatch.setattr(socket.readings, "admission", admission)
    second = call.sit(talks.analyst)
    assert second.frames[0]["hello"]["heads"]["caucus"] == 0
    assert [second.entry()["position"], first.entry()["position"]] == [1, 1]


def test_nobody_reads_what_has_no_scope(call, talks) -> None:
    other = str(uuid4())
    assert call.refusal(other, headers={}, origin=call.base_url)[0] == 404
