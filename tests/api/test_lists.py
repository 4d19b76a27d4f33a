"""Every list costs the same few queries, with one row and with three."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.sealing import seal
from negotiations.actions import (
    checklists,
    directives,
    ledgers,
    measures,
    notes,
    options,
    points,
    predicting,
    pressure,
    questions,
    record,
    referrals,
    replies,
    sittings,
    speakers,
)
from negotiations.actions.attendance import mark_attendance
from negotiations.boundaries import BoundaryAsked
from negotiations.digests import draft_digest
from negotiations.models import Kept, Measure, Sitting, Speaker, Utterance
from teams.actions.delegations import form_delegation
from teams.actions.roster import add_seat
from teams.actions.tokens import make_token

pytestmark = pytest.mark.django_db

DELEGATION = "delegations/{delegation}/"
SIGNED_IN = 2  # the session and its person
SEATED = SIGNED_IN + 1  # and the seat


def a_delegation(cast, n):
    form_delegation(
        founder=cast.administrator, negotiation=f"Talks {n}", our_party="Us", venue_zone="UTC",
        head_email="head@example.org", head_name="Head Person",
    )  # fmt: skip


def a_seat(cast, n):
    add_seat(actor=cast.forming_seats["head"], email=f"{n}@example.org", name=f"Person {n}", role="analyst")


def a_token(cast, n):
    make_token(actor=cast.seats["head"], name=f"token {n}", scope="read")


def a_round(cast, n):
    made = sittings.plan_round(actor=cast.seats["head"], title=f"Round {n}")
    sittings.plan_sitting(actor=cast.seats["head"], round=made)


def a_party(cast, n):
    speakers.add_party(actor=cast.seats["head"], name=f"Party {n}", side="mediator")


def a_speaker(cast, n):
    party = speakers.add_party(actor=cast.seats["head"], name=f"Party {n}", side="mediator")
    speakers.add_speaker(actor=cast.seats["head"], name=f"Speaker {n}", party=party)


def an_undecided_speaker(cast, n):
    made = speakers.add_party(actor=cast.seats["head"], name=f"Party {n}", side="mediator")
    speaker = speakers.add_speaker(actor=cast.seats["head"], name=f"Speaker {n}", party=made)
    speakers.place_speaker(actor=cast.seats["head"], speaker=speaker)


def a_point(cast, n):
    points.add_point(actor=cast.seats["head"], title=f"Point {n}")


def a_nested_point(cast, n):
    above = points.Point.objects.get(delegation=cast.places["delegation"], number=cast.places["measured"])
    seat = cast.seats["delegate"]
    points.add_point(actor=cast.seats["head"], title=f"Point {n}", parent=above, owner=seat, led_by=seat)


def a_measure(cast, n):
    point = Measure.objects.get(pk=cast.places["measure"]).point
    return measures.add_measure(actor=cast.seats["head"], point=point, name=f"Measure {n}", kind="number")


def an_option(cast, n):
    measure = Measure.objects.select_related("point").get(pk=cast.places["measure"])
    line = Utterance.objects.get(sitting=cast.places["sitting"], number=1)
    options.record_counter(
        actor=cast.seats["head"], point=measure.point, title=f"Theirs {n}", values={str(measure.pk): "9"}, heard_in=line
    )
    return options.draft_option(
        actor=cast.seats["head"], point=measure.point, title=f"Option {n}", values={str(measure.pk): "30"}
    )


def a_directive(cast, n):
    limits = [BoundaryAsked(cast.places["measure"], "at_most", [f"{n}{digit}"]) for digit in "567"]
    made = directives.draft_directive(actor=cast.seats["leader"], text=f"Directive {n}", boundaries=limits)
    directives.issue_directive(actor=cast.seats["leader"], directive=made, digest=draft_digest(made))
    for who in ("head", "delegate"):
        directives.acknowledge_directive(actor=cast.seats[who], directive=made)


def a_referral(cast, n):
    line = Utterance.objects.get(sitting=cast.places["sitting"], number=1)
    referrals.propose_referral(
        actor=cast.seats["head"], question=f"Question {n}?", option=an_option(cast, n), utterance=line
    )


def some_pressure(cast, n):
    line = Utterance.objects.get(sitting=cast.places["sitting"], number=1)
    point = Measure.objects.get(pk=cast.places["measure"]).point
    pressure.raise_pressure(
        actor=cast.seats["head"], tactic="threat", utterance=line, point=point, request_key=f"pressure {n}"
    )


def a_concession(cast, n):
    line = Utterance.objects.get(sitting=cast.places["sitting"], number=1)
    point = Measure.objects.get(pk=cast.places["measure"]).point
    made = ledgers.record_concession(
        actor=cast.seats["head"], point=point, direction="got", text=f"List {n}", utterance=line
    )
    ledgers.withdraw_concession(actor=cast.seats["head"], concession=made, utterance=line)


def a_commitment(cast, n):
    line = Utterance.objects.get(sitting=cast.places["sitting"], number=1)
    party = Speaker.objects.get(pk=cast.places["speaker"]).party
    made = ledgers.record_commitment(actor=cast.seats["head"], party=party, text=f"To open {n}", utterance=line)
    ledgers.settle_commitment(actor=cast.seats["head"], commitment=made, state=Kept.KEPT, evidence="Seen.")


def a_predicted_claim(cast, n):
    made = predicting.predict_claim(actor=cast.seats["head"], point=_point(cast), said_en=f"Claim {n}", answer_en="No.")
    predicting.add_source(actor=cast.seats["head"], claim=made, text="The record")


def a_reply(cast, n):
    replies.add_reply(actor=cast.seats["head"], point=_point(cast), trigger=f"Words {n}", reply_en="No.")


def a_question(cast, n):
    line = Utterance.objects.get(sitting=cast.places["sitting"], number=1)
    made = questions.prepare_question(actor=cast.seats["head"], point=_point(cast), text_en=f"Why {n}?")
    questions.record_outcome(actor=cast.seats["head"], question=made, outcome="asked", utterance=line)


def a_checklist(cast, n):
    made = sittings.plan_round(actor=cast.seats["head"])
    checklists.begin_checklist(actor=cast.seats["head"], round=made, template="next_round")


def _point(cast):
    return Measure.objects.get(pk=cast.places["measure"]).point


def an_attendance(cast, n):
    seat = cast.seats[["head", "delegate", "adviser", "analyst"][n]]
    sitting = Sitting.objects.get(pk=cast.places["sitting"])
    mark_attendance(actor=cast.seats["head"], sitting=sitting, present=True, seat=seat)


def a_line(cast, n):
    entry = record.record_utterance(
        actor=cast.seats["recorder"], sitting=Sitting.objects.get(pk=cast.places["sitting"]),
        speaker=Speaker.objects.get(pk=cast.places["speaker"]), language="en", text=f"We signed {n}.",
        request_key=f"line {n}",
    )  # fmt: skip
    line = Utterance.objects.get(sitting=cast.places["sitting"], position=entry.position)
    record.correct_utterance(
        actor=cast.seats["head"],
        utterance=line,
        text=f"We signed it {n}.",
        reason="misheard",
        request_key=f"better {n}",
    )


def a_note(cast, n):
    entry = notes.send_note(
        actor=cast.seats["analyst"], to="all", priority="flash", text=f"Note {n}.", request_key=str(n)
    )
    for who in ("head", "delegate"):
        notes.acknowledge_note(actor=cast.seats[who], note=notes.Note.objects.get(pk=entry.body["note"]))


def a_checkpoint(cast, n):
    a_note(cast, n)
    seal(cast.seats["head"].scope)


LISTS = [
    ("delegations/", SIGNED_IN + 1, a_delegation),
    ("delegations/{forming}/seats/", SEATED + 1, a_seat),
    (DELEGATION + "tokens/", SEATED + 1, a_token),
    (DELEGATION + "rounds/", SEATED + 2, a_round),  # and their sittings
    (DELEGATION + "sittings/", SEATED + 1, a_round),
    (DELEGATION + "sittings/{sitting}/attendance/", SEATED + 2, an_attendance),  # the sitting
    (DELEGATION + "parties/", SEATED + 1, a_party),
    (DELEGATION + "speakers/", SEATED + 1, a_speaker),
    (DELEGATION + "speakers/?undecided=true", SEATED + 1, an_undecided_speaker),
    (DELEGATION + "points/", SEATED + 1, a_point),
    (DELEGATION + "points/?limit=500", SEATED + 1, a_nested_point),
    (DELEGATION + "points/{measured}/measures/", SEATED + 2, a_measure),  # the point
    (DELEGATION + "options/", SEATED + 2, an_option),  # and their verdicts
    (DELEGATION + "options/?side=counterpart", SEATED + 2, an_option),
    (DELEGATION + "checks/", SEATED + 1, an_option),
    (DELEGATION + "directives/", SEATED + 2, a_directive),  # and their boundaries
    (DELEGATION + "guidance/", SEATED + 2, a_directive),  # and who has acknowledged them
    (
        DELEGATION + "referrals/",
        SEATED + 3,
        a_referral,
    ),  # and the verdicts of their options, and the directive in force
    (DELEGATION + "pressure/", SEATED + 1, some_pressure),
    (DELEGATION + "concessions/", SEATED + 1, a_concession),
    (DELEGATION + "commitments/", SEATED + 1, a_commitment),
    (DELEGATION + "predicted-claims/", SEATED + 2, a_predicted_claim),  # and their sources
    (DELEGATION + "replies/", SEATED + 1, a_reply),
    (DELEGATION + "questions/", SEATED + 2, a_question),  # and what became of them
    (DELEGATION + "checklists/", SEATED + 2, a_checklist),  # and their items
    (DELEGATION + "utterances/", SEATED + 2, a_line),  # and their corrections
    (DELEGATION + "notes/", SEATED + 3, a_note),  # and their acknowledgements and quotations
    (DELEGATION + "journals/", SEATED + 2, a_checkpoint),  # and their checkpoints
    (DELEGATION + "journals/caucus/entries/", SEATED + 2, a_note),  # the journal
    (DELEGATION + "journals/caucus/checkpoints/", SEATED + 2, a_checkpoint),  # the journal
]


@pytest.mark.parametrize(("path", "queries", "make"), LISTS, ids=[path for path, _, _ in LISTS])
def test_a_list_costs_the_same_with_one_row_and_with_three(cast, call, path, queries, make):
    costs, lengths, head = [], [], call("head")
    for numbers in ([0], [1, 2]):
        for n in numbers:
            make(cast, n)
        with CaptureQueriesContext(connection) as asked:
            answer = head.get(path)
        costs.append(len(asked))
        lengths.append(len(answer.json()["results"]))
    assert costs == [queries, queries], [each["sql"] for each in asked]
    assert lengths[0] >= 1
    assert lengths[1] >= lengths[0] + 2 or path.endswith("journals/")


def test_a_search_costs_the_same_with_one_line_and_with_three(cast, call):
    """How many looks the index itself takes is the database's business; the lines are loaded at once."""
    costs, head = [], call("head")
    for numbers in ([0], [1, 2]):
        for n in numbers:
            a_line(cast, n)
        with CaptureQueriesContext(connection) as asked:
            head.get(DELEGATION + "utterances/?q=signed")
        costs.append(len([each for each in asked if "negotiations_search" not in each["sql"]]))
    assert costs == [SEATED + 2, SEATED + 2]
