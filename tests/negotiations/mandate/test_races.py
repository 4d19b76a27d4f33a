"""Two people at one button, a hundred times over: one outcome each, everybody is told it, the journals are in order."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import IntegrityError

from journal.models import Entry, Journal
from negotiations.actions import (
    directives,
    ladder,
    marking,
    notes,
    options,
    points,
    record,
    referrals,
    tabling,
    walking_away,
)
from negotiations.digests import answer_digest, draft_digest, version
from negotiations.models import Decision, MandateCheck, Option, OptionState, Point, Referral, Standing, WalkAway
from teams.models import Seat
from teams.rules import Conflict
from tests import house, mandate, table
from tests.threads import lost, together, won

pytestmark = pytest.mark.django_db(transaction=True)
ANSWERS = 100
TIMES = 100
# What pages and API tell as a conflict, or as nothing being there.
OVERTAKEN: Any = (Conflict, IntegrityError, ObjectDoesNotExist)


@pytest.fixture
def rounds() -> range:
    return range(TIMES)


@pytest.fixture
def talks():
    return house.opened()


def in_order(scope: str) -> None:
    """Positions without a gap, and as many as the journal says."""
    for journal in Journal.objects.filter(scope=scope):
        positions = list(Entry.objects.filter(journal=journal).order_by("position").values_list("position", flat=True))
        assert positions == list(range(1, journal.size + 1)), journal.compartment


def count(kind: str, **body: Any) -> int:
    return Entry.objects.filter(kind=kind, **{f"body__{name}": value for name, value in body.items()}).count()


def raced(*calls: Callable[[], Any]) -> tuple[int, int]:
    """How many won and how many were told that somebody was first."""
    results = together(*calls)
    return len(won(results)), len(lost(results, Conflict))


def test_a_hundred_answers_to_one_referral(talks) -> None:
    referral = referrals.propose_referral(actor=talks.head, question="May we?")
    decisions = [list(Decision)[n % 3] for n in range(ANSWERS)]
    calls = [
        partial(
            referrals.answer_referral, actor=talks.leader, referral=referral, digest=answer_digest(referral), decision=decision,
            words=f"Answer {n}.",
        )
        for n, decision in enumerate(decisions)
    ]  # fmt: skip
    results = [result for start in range(0, ANSWERS, 20) for result in together(*calls[start : start + 20])]
    assert (len(won(results)), len(lost(results, referrals.AlreadyAnswered))) == (1, ANSWERS - 1)
    assert count("referral.answered") == count("referral.settled") == 1
    held = Referral.objects.get()
    assert {error.referral.decision for error in results if isinstance(error, referrals.AlreadyAnswered)} == {
        held.decision
    }
    in_order(talks.scope)


def test_withdrawing_a_question_against_answering_it(talks, rounds) -> None:
    for _ in rounds:
        referral = referrals.propose_referral(actor=talks.head, question="May we?")
        answer = partial(
            referrals.answer_referral, actor=talks.leader, referral=referral, digest=answer_digest(referral)
        )
        outcome = raced(
            partial(answer, decision=Decision.REFUSE),
            partial(referrals.withdraw_referral, actor=talks.head, referral=referral),
        )
        assert outcome == (1, 1)
        assert (
            count("referral.answered", number=referral.number) + count("referral.withdrawn", number=referral.number)
            == 1
        )
    in_order(talks.scope)


def test_tabling_against_a_directive_being_issued(talks, rounds) -> None:
    """Whichever is first: nothing is tabled that the directive in force at that moment holds outside."""
    measure = mandate.prisoners(talks)
    seen = set()
    for n in rounds:
        mandate.in_force(talks, mandate.at_most(measure, 30))
        option = mandate.opened(talks, measure, 20, title=f"Rung {n}")
        narrower = mandate.drafted(talks, mandate.at_most(measure, 10))
        made, _issued = together(
            partial(tabling.table_option, actor=talks.head, option=option),
            partial(directives.issue_directive, actor=talks.leader, directive=narrower, digest=draft_digest(narrower)),
        )
        assert isinstance(made, tabling.Tabling), made
        tabled = Option.objects.get(pk=option.pk).state == OptionState.TABLED
        first = made.check.directive_id != narrower.pk
        assert tabled == first == (made.entry is not None)
        assert MandateCheck.objects.get(option=option).verdict == "outside"
        seen.add(first)
    assert seen == {True, False}, "one of the two always won, and nothing was proved"
    assert directives.Directive.objects.filter(standing=Standing.ISSUED).count() == 1
    in_order(talks.scope)


def test_opening_a_fallback_against_closing_it(talks, rounds) -> None:
    measure = mandate.prisoners(talks)
    option = mandate.rung(talks, measure, 20)
    for _ in rounds:
        was_open = Option.objects.get(pk=option.pk).is_open
        results = together(
            partial(ladder.open_option, actor=talks.head, option=option),
            partial(ladder.close_option, actor=talks.leader, option=option),
        )
        lost(results, Conflict)
        is_open = Option.objects.get(pk=option.pk).is_open
        changes = len(won(results))
        assert changes >= 1
        assert is_open == (was_open if changes == 2 else not was_open)
    told = list(
        Entry.objects.filter(kind__in=["option.opened", "option.closed"])
        .order_by("position")
        .values_list("kind", flat=True)
    )
    assert told == ["option.opened", "option.closed"] * (len(told) // 2) + ["option.opened"] * (len(told) % 2)
    in_order(talks.scope)


def test_removing_a_point_against_writing_on_it(talks, rounds) -> None:
    """Whoever comes second is told: a point with something on it stays, on one that is gone nothing is written."""
    for n in rounds:
        point = table.point(talks, f"Point {n}")
        again = [Point.objects.get(pk=point.pk) for _ in range(3)]  # each window has its own
        other = table.point(talks, f"Other {n}")
        results = together(
            partial(points.remove_point, actor=talks.head, point=point),
            partial(options.draft_option, actor=talks.head, point=again[0], title="On it"),
            partial(points.move_point, actor=talks.head, point=other, parent=again[1]),
            partial(points.state_stance, actor=talks.analyst, point=again[2], our_position="Ours."),
        )
        lost(results, OVERTAKEN)
        stays = Point.objects.filter(pk=again[0].pk).exists()
        written = Option.objects.filter(point=again[0].pk).count() + Point.objects.filter(parent=again[1].pk).count()
        assert stays == isinstance(results[0], Conflict) == bool(written)
    in_order(talks.scope)


def test_two_windows_of_the_head_withdraw_and_table(talks, rounds) -> None:
    measure = mandate.prisoners(talks)
    mandate.in_force(talks, mandate.at_most(measure, 30))
    for n in rounds:
        option = mandate.opened(talks, measure, 20, title=f"Rung {n}")
        results = together(
            partial(tabling.table_option, actor=talks.head, option=option),
            partial(tabling.withdraw_option, actor=talks.head, option=option),
            partial(tabling.table_option, actor=talks.head, option=option),
        )
        lost(results, Conflict)
        state, tabled = Option.objects.get(pk=option.pk).state, count("option.tabled", option=str(option.pk))
        assert tabled == 1
        withdrawn = count("option.withdrawn", option=str(option.pk))
        assert (state, withdrawn) in {(OptionState.TABLED, 0), (OptionState.WITHDRAWN, 1)}
    in_order(talks.scope)


def test_a_suspended_leader_answers_nothing_any_more(talks) -> None:
    referral = referrals.propose_referral(actor=talks.head, question="May we?")
    Seat.objects.filter(pk=talks.leader.pk).update(suspended_at=referral.asked_at)
    with pytest.raises(PermissionDenied):
        referrals.answer_referral(
            actor=talks.leader, referral=referral, digest=answer_digest(referral), decision=Decision.APPROVE
        )


def test_walking_away_while_notes_are_sent_and_lines_are_taken_down(talks) -> None:
    """A note is kept in any case; a line is before the end of the sitting, or its text is left to the recorder."""
    sitting, speaker = table.under_way(talks), table.speaker(talks)
    for title in ("Prisoners", "Children"):
        table.point(talks, title)
    walking_away.prepare_walk_away(actor=talks.leader, words="We leave.")
    walking_away.arm_walk_away(actor=talks.leader, version=version(WalkAway.objects.get()))
    sent = [
        partial(
            notes.send_note, actor=talks.analyst, to="room", priority="urgent", text=f"Note {n}", request_key=f"n{n}"
        )
        for n in range(8)
    ]
    said = [
        partial(
            record.record_utterance, actor=talks.recorder, sitting=sitting, speaker=speaker, language="en",
            text=f"Prisoners together with the children, {n}.", request_key=f"u{n}",
        )
        for n in range(8)
    ]  # fmt: skip
    leave = partial(walking_away.walk_away, actor=talks.head, sitting=sitting, confirm=sitting.reference)
    results = together(*sent, *said, leave)
    lost(results, Conflict)
    assert len(won(results[:8])) == 8
    assert not isinstance(results[-1], Exception)
    lines = len(won(results[8:16]))
    assert (count("note.sent"), count("talks.broken_off"), count("sitting.closed")) == (8, 1, 1)
    assert marking.mark_what_is_new() == lines
    assert count("utterance.recorded") == count("linkage.spotted") == lines
    in_order(talks.scope)


def test_walking_away_against_one_note(talks, rounds) -> None:
    """The note is kept whatever happens, and everybody is told once that the talks are broken off."""
    for n in rounds:
        sitting = table.under_way(talks)
        card = walking_away.prepare_walk_away(actor=talks.leader, words="We leave.")
        walking_away.arm_walk_away(actor=talks.leader, version=version(card))
        results = together(
            partial(
                notes.send_note, actor=talks.analyst, to="room", priority="flash", text=f"Wait {n}", request_key=f"w{n}"
            ),
            partial(walking_away.walk_away, actor=talks.head, sitting=sitting, confirm=sitting.reference),
        )
        assert len(won(results)) == 2
    assert (count("note.sent"), count("talks.broken_off"), count("sitting.closed")) == (TIMES,) * 3
    in_order(talks.scope)
