"""What was given and got, who promised what, who has the initiative; and leaving the table."""

import csv
import io
import json

import pytest
from django.core.exceptions import ValidationError

from journal.models import Entry
from negotiations import ledger_files, queries
from negotiations.actions import exports, ledgers, points, record, walking_away
from negotiations.digests import version
from negotiations.models import Commitment, Kept, Sitting, State, Utterance, WalkAway
from teams.rules import Conflict, Denied
from tests import house, table

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def line(talks):
    entry = record.record_utterance(
        actor=talks.recorder, sitting=table.under_way(talks), speaker=table.speaker(talks), language="en",
        text="We shall open the crossing.", request_key="k",
    )  # fmt: skip
    return Utterance.objects.get(position=entry.position)


def test_each_concession_cites_a_line_and_the_balance_leaves_out_what_was_withdrawn(talks, line) -> None:
    point = table.point(talks)
    ledgers.record_concession(
        actor=talks.analyst, point=point, direction="got", text="The crossing", utterance=line, weight=3
    )
    given = ledgers.record_concession(
        actor=talks.analyst,
        point=point,
        direction="given",
        text="The list",
        utterance=line,
        condition="if all are on it",
    )
    assert queries.balances(talks.head) == {point.pk: (1, 3)}
    ledgers.withdraw_concession(actor=talks.analyst, concession=given, utterance=line)
    assert queries.balances(talks.head) == {point.pk: (0, 3)}
    with pytest.raises(Conflict):
        ledgers.withdraw_concession(actor=talks.analyst, concession=given, utterance=line)
    assert Entry.objects.get(kind="concession.withdrawn").body["withdrawn_in"] == "1.1.1"
    with pytest.raises(ValidationError):
        ledgers.record_concession(actor=talks.analyst, point=point, direction="got", text="x", utterance=line, weight=6)


def test_a_promise_is_open_until_somebody_says_how_one_knows(talks, line) -> None:
    promise = ledgers.record_commitment(
        actor=talks.analyst, party=line.speaker.party, text="To open it", utterance=line
    )
    assert list(queries.open_commitments(talks.head)) == [promise]
    with pytest.raises(ValidationError):
        ledgers.settle_commitment(actor=talks.analyst, commitment=promise, state=Kept.BROKEN, evidence=" ")
    ledgers.settle_commitment(actor=talks.analyst, commitment=promise, state=Kept.BROKEN, evidence="Still shut.")
    with pytest.raises(Conflict):
        ledgers.settle_commitment(actor=talks.head, commitment=promise, state=Kept.KEPT, evidence="Open.")
    assert (Commitment.objects.get().state, queries.open_commitments(talks.head).count()) == (Kept.BROKEN, 0)


def test_the_ledgers_are_kept_by_those_at_work_and_read_by_those_who_read_the_notes(talks, line) -> None:
    point = table.point(talks)
    for role in ("leader", "recorder", "interpreter", "press", "auditor"):
        with pytest.raises(Denied):
            ledgers.record_concession(actor=talks.seats[role], point=point, direction="got", text="x", utterance=line)
    ledgers.record_concession(actor=talks.head, point=point, direction="got", text="x", utterance=line)
    assert [queries.concessions(talks.seats[role]).count() for role in ("leader", "delegate", "recorder", "press")] == [
        1, 1, 0, 0,
    ]  # fmt: skip


def test_who_has_the_initiative(talks) -> None:
    points.add_point(actor=talks.head, title="Ours", proposed_by="ours")
    points.add_point(actor=talks.head, title="Theirs", proposed_by="counterpart")
    points.add_point(actor=talks.head, title="Ours too", proposed_by="ours")
    assert queries.initiative(talks.delegate)["points"] == {"ours": 2, "counterpart": 1}
    assert queries.initiative(talks.press) == {}


def test_walking_away_is_armed_by_a_leader_and_done_by_the_head_in_one_act(talks) -> None:
    sitting = table.under_way(talks)
    go = {"actor": talks.head, "sitting": sitting, "confirm": sitting.reference}
    with pytest.raises(Conflict):
        walking_away.walk_away(**go)
    walking_away.prepare_walk_away(actor=talks.head, words="We leave now.", tell="The mediator")
    with pytest.raises(Denied):
        walking_away.arm_walk_away(actor=talks.head, version=version(WalkAway.objects.get()))
    walking_away.arm_walk_away(actor=talks.leader, version=version(WalkAway.objects.get()))
    with pytest.raises(ValidationError):
        walking_away.walk_away(**go | {"confirm": "9.9"})
    with pytest.raises(Denied):
        walking_away.walk_away(**go | {"actor": talks.leader})
    walking_away.walk_away(**go)
    assert Sitting.objects.get().state == State.CLOSED
    assert Entry.objects.get(kind="talks.broken_off").body["words"] == "We leave now."
    assert not queries.walk_away_card(talks.head).is_armed
    with pytest.raises(Conflict):
        walking_away.walk_away(**go)


def test_a_changed_card_has_to_be_armed_anew(talks) -> None:
    walking_away.prepare_walk_away(actor=talks.leader, words="We leave.")
    walking_away.arm_walk_away(actor=talks.leader, version=version(WalkAway.objects.get()))
    walking_away.prepare_walk_away(actor=talks.head, words="We stay.")
    assert not queries.walk_away_card(talks.leader).is_armed
    assert queries.walk_away_card(talks.delegate) is None


def test_a_round_opens_with_the_open_promises_of_the_rounds_before_it(talks, line) -> None:
    kept, still = (
        ledgers.record_commitment(actor=talks.analyst, party=line.speaker.party, text=text, utterance=line)
        for text in ("To open it", "To clear it of mines")
    )
    assert not queries.promises_brought(talks.head, 1)
    ledgers.settle_commitment(actor=talks.analyst, commitment=kept, state=Kept.KEPT, evidence="It is open.")
    assert list(queries.promises_brought(talks.head, 2)) == [still]
    assert not queries.promises_brought(talks.recorder, 2)


def test_a_ledger_goes_out_with_its_citations_and_no_formula_and_the_audit_tells(talks, line) -> None:
    point = table.point(talks)
    for text in ('=HYPERLINK("http://x")', " @SUM(A1)", "Список, „усі“\nдо одного", "\u00a0=1+1"):
        ledgers.record_concession(actor=talks.analyst, point=point, direction="given", text=text, utterance=line)
    rows = exports.export_ledger(actor=talks.head, ledger="concessions", form="csv")
    told = "".join(ledger_files.as_csv(rows)).encode()
    assert told.startswith(b"\xef\xbb\xbfcitation,point,")
    read = list(csv.DictReader(io.StringIO(told.decode("utf-8-sig"), newline="")))
    assert [row["citation"] for row in read] == ["1.1.1"] * 4
    assert not [row["text"] for row in read if row["text"].lstrip().startswith(("=", "+", "-", "@"))]
    assert [json.loads(row)["text"] for row in ledger_files.as_jsonl(rows)] == [row["text"] for row in rows]
    assert rows[0]["text"] == '=HYPERLINK("http://x")'
    entry = Entry.objects.get(kind="ledger.exported")
    assert (entry.body["ledger"], entry.body["rows"], entry.journal.compartment) == ("concessions", 4, "audit")
    with pytest.raises(Denied):
        exports.export_ledger(actor=talks.analyst, ledger="concessions", form="csv")
