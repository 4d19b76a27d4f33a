"""The desk's board: the queue, the clock, who repeats what; and ours, which only the back office has."""

import csv
import io
from datetime import timedelta

import pytest
from django.utils import timezone

from journal.models import Entry
from negotiations.actions import claims, speakers
from negotiations.claim_board import board
from negotiations.models import Claim, Showing, Source, Utterance
from negotiations.percentiles import nearest_rank
from negotiations.templatetags.lasting import in_words
from tests import claimed, table
from tests.pages import at, browser

pytestmark = pytest.mark.django_db
LISTS = "Our side has released 1,240 prisoners since the spring."
GUNS = "=Not one of our guns was moved across the agreed line."


def timed(claim: Claim, marked: int, checked: int | None = None) -> None:
    """It was said an hour ago, marked so many seconds later, and checked so many after that."""
    said = timezone.now() - timedelta(hours=1)
    moments = {"said_at": said, "marked_at": said + timedelta(seconds=marked)}
    answered = moments["marked_at"] + timedelta(seconds=checked) if checked is not None else None
    Claim.objects.filter(pk=claim.pk).update(**moments, answered_at=answered)


@pytest.mark.once
def test_percentiles_are_times_that_were_measured() -> None:
    assert nearest_rank([], 50) is None
    assert [nearest_rank([7.0], percent) for percent in (1, 50, 90, 100)] == [7.0] * 4
    ten = [float(n) for n in (10, 1, 9, 2, 8, 3, 7, 4, 6, 5)]
    assert [nearest_rank(ten, percent) for percent in (1, 10, 11, 50, 51, 90, 91, 100)] == [1, 1, 2, 5, 6, 9, 10, 10]
    assert [in_words(seconds) for seconds in (None, 0.4, 59.6, 3599, 7260)] == [
        "–", "0 s", "1 min 0 s", "59 min 59 s", "2 h 1 min",
    ]  # fmt: skip


def test_the_clock_tells_each_step_of_each_sitting(talks, sitting) -> None:
    texts = [f"They moved {number} tanks over the river on that night." for number in (12, 340, 5600, 78000)]
    found = [claimed.marked(talks.analyst, claimed.line(talks, sitting, text)) for text in texts]
    for claim in found[:2]:
        claimed.signed(talks.analyst, claim)
    claimed.taken(talks.analyst, found[2])
    for claim, marked, checked in zip(found, (4, 2, 9, 300), (60, 30, None, None), strict=True):
        timed(claim, marked, checked)
    fresh = claimed.fresh(found[0])
    seen = fresh.answered_at + timedelta(seconds=5)
    Showing.objects.create(verdict=fresh.verdicts.get(), seat=talks.head, at=seen)
    desk = board(talks.head).theirs
    assert (desk.open, desk.checking, desk.answered, desk.oldest) == (1, 1, 2, found[3])
    (clock,) = desk.clocks
    assert (clock.reference, clock.claims, clock.answered) == ("1.1", 4, 2)
    assert [(step.step, step.count, step.p50, step.p90) for step in clock.steps] == [
        ("marked", 4, 4, 300), ("checked", 2, 30, 60), ("shown", 1, 5, 5), ("in_all", 1, 69, 69),
    ]  # fmt: skip
    claims.withdraw_claim(actor=talks.analyst, claim=found[3])
    assert (board(talks.head).theirs.clocks[0].claims, board(talks.head).theirs.oldest) == (3, None)


def test_an_imported_line_was_said_before_anybody_could_mark_it(talks, sitting) -> None:
    line = claimed.line(talks, sitting)
    claim = claimed.marked(talks.analyst, line)
    # As an import leaves it; a row of the record is never changed otherwise.
    imported = Utterance(
        sitting=sitting, number=2, speaker=line.speaker, language="en", text=LISTS, source=Source.IMPORTED,
        recorded_at=line.recorded_at, position=line.position + 1_000,
    )  # fmt: skip
    imported.save(force_insert=True)
    Claim.objects.filter(pk=claim.pk).update(utterance=imported)
    steps = {step.step: step.count for step in board(talks.head).theirs.clocks[0].steps}
    assert steps == {"marked": 0, "checked": 0, "shown": 0, "in_all": 0}
    claimed.signed(talks.analyst, claim)
    assert board(talks.head).theirs.clocks[0].steps[1].count == 1


def test_who_repeats_what_by_speaker_and_by_party_and_as_a_file(talks, sitting) -> None:
    first, second = table.speaker(talks), table.speaker(talks, "Olena Marko")
    alias = speakers.add_speaker(actor=talks.head, name="I. Petrenko", party=first.party)
    speakers.place_speaker(actor=talks.head, speaker=alias, same_as=first)
    for who, text in (
        (first, LISTS),
        (second, LISTS),
        (alias, LISTS),
        (second, GUNS),
        (second, GUNS),
        (first, "Once."),
    ):
        claimed.marked(talks.analyst, claimed.line(talks, sitting, text, speaker=who))
    told = board(talks.head).theirs.heat
    assert [(one.name, one.party, one.times) for one in told.tellers] == [
        ("Olena Marko", "Theirs", 3), ("Ivan Petrenko", "Theirs", 2),
    ]  # fmt: skip
    rows = [(row.claim.text, row.times, [(cell.times, cell.strength) for cell in row.cells]) for row in told.rows]
    assert rows == [(LISTS, 3, [(1, 2), (2, 4)]), (GUNS, 2, [(2, 4), (0, 0)])]
    (party,) = board(talks.head, by="party").theirs.heat.tellers
    assert (party.name, party.times) == ("Theirs", 5)
    page = browser(talks.head).get(at(talks.head, "claim_board")).content.decode()
    assert page.count("heat__cell--4") == 2
    assert "times</span>" in page
    got = browser(talks.head).post(at(talks.head, "repeats_export"), {"form": "csv"})
    read = list(csv.DictReader(io.StringIO(b"".join(got.streaming_content).decode("utf-8-sig"), newline="")))
    assert [(row["claim"], row["speaker"], row["times"]) for row in read] == [
        (LISTS, "Olena Marko", "1"), (LISTS, "Ivan Petrenko", "2"), (f"'{GUNS}", "Olena Marko", "2"),
    ]  # fmt: skip
    entry = Entry.objects.get(kind="ledger.exported")
    assert (entry.body["ledger"], entry.body["rows"], entry.journal.compartment) == ("repeats", 3, "audit")


def test_ours_stand_apart_and_for_the_back_office_alone(talks, sitting) -> None:
    us = claimed.ours(talks)
    for _ in range(2):
        claimed.marked(talks.analyst, claimed.line(talks, sitting, LISTS, speaker=us))
    own = board(talks.adviser).own
    assert (own.open, [step.step for step in own.clocks[0].steps], own.heat.rows[0].times) == (
        2, ["marked", "checked"], 2,
    )  # fmt: skip
    address = f"/api/v1/delegations/{talks.delegation.pk}/claims/board/"
    for seat, theirs_alone in (
        (talks.head, True),
        (talks.delegate, True),
        (talks.leader, True),
        (talks.analyst, False),
    ):
        found = board(seat)
        assert (found.theirs.is_empty, found.own is None) == (True, theirs_alone)
        page, told = browser(seat).get(at(seat, "claim_board")), browser(seat).get(address)
        assert page.status_code == told.status_code == 200
        assert (b"Our own statements" in page.content, LISTS.encode() in page.content) == (not theirs_alone,) * 2
        assert (told.json()["own"] is None, told.json()["theirs"]["repeats"]) == (theirs_alone, [])
    rows = browser(talks.head).post(at(talks.head, "repeats_export"), {"form": "jsonl"})
    assert b"".join(rows.streaming_content) == b""
    assert Entry.objects.get(kind="ledger.exported").body["rows"] == 0


def test_the_board_asks_as_often_for_a_thousand_claims_as_for_three(talks, sitting, django_assert_num_queries) -> None:
    line, now = claimed.line(talks, sitting), timezone.now()

    def many(start: int, count: int) -> None:
        first = Claim.objects.order_by("start").first()
        rows = [
            Claim(
                delegation=talks.delegation, utterance=line, start=n, end=n + 1, text=f"Claim {n}", speaker=line.speaker,
                party=line.speaker.party, marked_by=talks.analyst, marked_at=now, said_at=now, same_as=first,
            )
            for n in range(start, start + count)
        ]  # fmt: skip
        Claim.objects.bulk_create(rows, batch_size=500)

    many(0, 1)
    many(1, 2)
    with django_assert_num_queries(QUERIES):
        board(talks.head)
    many(3, 997)
    with django_assert_num_queries(QUERIES):
        assert board(talks.head).theirs.heat.rows[0].times == 1000


QUERIES = 6
