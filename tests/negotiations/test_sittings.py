"""Sittings: planned, opened, paused, resumed, closed; of two who press at once one wins."""

from functools import partial

import pytest

from journal.models import Checkpoint, Entry, Journal
from journal.sealing import seal
from negotiations import queries
from negotiations.actions import notes, points, sittings
from negotiations.models import Round, Sitting, State
from negotiations.readiness import gaps
from teams.actions import delegations, roster
from teams.actions.roster import suspend_seat
from teams.rules import Conflict, Denied
from tests import house, table
from tests.threads import lost, together, won

pytestmark = pytest.mark.django_db
threads = pytest.mark.django_db(transaction=True)
STEPS = {
    "open": partial(sittings.open_sitting, unready="Training"), "pause": sittings.pause_sitting,
    "resume": sittings.resume_sitting, "close": sittings.close_sitting,
}  # fmt: skip
ALLOWED = {"planned": {"open"}, "open": {"pause", "close"}, "paused": {"resume", "close"}, "closed": set()}


@pytest.fixture
def talks():
    return house.opened()


def brought_to(talks, state: str) -> Sitting:
    sitting = table.planned(talks)
    for step in {"planned": "", "open": "open", "paused": "open pause", "closed": "open close"}[state].split():
        STEPS[step](actor=talks.head, sitting=sitting)
    return table.fresh(sitting)


@pytest.mark.parametrize(("state", "step"), [(state, step) for state in ALLOWED for step in STEPS])
def test_a_step_is_taken_from_its_states_and_refused_from_the_others(talks, state, step) -> None:
    sitting = brought_to(talks, state)
    if step in ALLOWED[state]:
        STEPS[step](actor=talks.head, sitting=sitting)
        return
    with pytest.raises(Conflict):
        STEPS[step](actor=talks.head, sitting=sitting)
    assert table.fresh(sitting).state == state


@threads
@pytest.mark.parametrize(
    ("state", "step"), [("planned", "open"), ("open", "pause"), ("paused", "resume"), ("open", "close")]
)
def test_of_two_who_press_at_once_one_wins_and_the_other_is_told(state, step) -> None:
    forming = house.form(roles=("head",))
    second = house.second_seat(forming, "head")
    delegations.open_talks(actor=forming.head)
    sitting = brought_to(forming, state)
    before = Entry.objects.filter(journal__compartment="record").count()
    results = together(*[lambda seat=seat: STEPS[step](actor=seat, sitting=sitting) for seat in (forming.head, second)])
    assert (len(won(results)), len(lost(results, Conflict))) == (1, 1)
    assert Entry.objects.filter(journal__compartment="record").count() == before + 1


@threads
def test_of_two_sittings_opened_at_once_one_is_open() -> None:
    for _ in range(6):
        talks = house.opened(roles=("head", "recorder"))
        sittings.close_sitting(actor=talks.head, sitting=table.under_way(talks))
        both = [table.planned(talks), table.planned(talks)]
        seats = (talks.head, talks.recorder)
        results = together(
            *[lambda a=a, s=s: sittings.open_sitting(actor=a, sitting=s) for a, s in zip(seats, both, strict=True)]
        )
        assert (len(won(results)), len(lost(results, Conflict))) == (1, 1)
        assert Sitting.objects.filter(delegation=talks.delegation, state=State.OPEN).count() == 1


def test_a_leader_passes_the_gate_while_the_head_is_suspended(talks) -> None:
    first = table.planned(talks)
    before = {(gap.principle, gap.asked) for gap in gaps(talks.delegation)}
    with pytest.raises(Denied):
        sittings.open_sitting(actor=talks.leader, sitting=first, unready="We begin.")
    suspend_seat(actor=talks.leader, seat=talks.head, reason="lost device")
    after = {(gap.principle, gap.asked) for gap in gaps(talks.delegation)}
    assert after == before | {(4, "Nobody is suspended")}
    with pytest.raises(sittings.Unready):
        sittings.open_sitting(actor=talks.recorder, sitting=first, unready="We begin.")
    with pytest.raises(sittings.Unready):
        sittings.open_sitting(actor=talks.leader, sitting=first)
    sittings.open_sitting(actor=talks.leader, sitting=first, unready="The head is away.")
    assert Entry.objects.get(kind="readiness.overridden").body["by"] == talks.leader.person.name
    with pytest.raises(Denied):
        sittings.close_sitting(actor=talks.leader, sitting=first)


def test_no_sitting_is_opened_before_the_talks() -> None:
    forming = house.form(roles=("head",))
    with pytest.raises(Conflict):
        sittings.open_sitting(actor=forming.head, sitting=table.planned(forming))


def test_the_first_sitting_of_a_round_asks_for_the_board(talks) -> None:
    first, second = table.planned(talks), table.planned(talks)
    for actor, reason in ((talks.recorder, ""), (talks.head, "  ")):
        with pytest.raises(sittings.Unready):
            sittings.open_sitting(actor=actor, sitting=first, unready=reason)
    with pytest.raises(sittings.Unready) as refused:
        sittings.open_sitting(actor=talks.recorder, sitting=first, unready="We begin.")
    assert not any(mark.isdigit() for mark in str(refused.value)), (
        "how many gaps there are is not the recorder's to know"
    )
    sittings.open_sitting(actor=talks.head, sitting=first, unready="We begin.")
    told = Entry.objects.get(kind="readiness.overridden").body
    assert told == {"sitting": "1.1", "reason": "We begin.", "by": talks.head.person.name}
    sittings.close_sitting(actor=talks.head, sitting=first)
    sittings.open_sitting(actor=talks.recorder, sitting=second)
    assert Entry.objects.filter(kind="readiness.overridden").count() == 1


def test_only_head_and_recorder_run_a_sitting(talks) -> None:
    for role in ["leader", "delegate", "adviser", "analyst", "interpreter", "press", "auditor"]:
        with pytest.raises(Denied):
            sittings.open_sitting(actor=talks.seats[role], sitting=table.planned(talks))


def test_rounds_and_sittings_are_numbered_without_a_gap(talks) -> None:
    for _ in range(3):
        sittings.plan_round(actor=talks.head)
    first = Round.objects.get(number=1)
    for _ in range(2):
        sittings.plan_sitting(actor=talks.recorder, round=first)
    assert list(Round.objects.order_by("number").values_list("number", flat=True)) == [1, 2, 3]
    assert list(first.sittings.order_by("number").values_list("number", flat=True)) == [1, 2]


@threads
def test_rounds_sittings_and_points_planned_at_once_get_different_numbers(talks) -> None:
    first = sittings.plan_round(actor=talks.head)
    results = together(
        *[lambda seat=seat: sittings.plan_round(actor=seat) for seat in (talks.head, talks.recorder)],
        *[lambda seat=seat: sittings.plan_sitting(actor=seat, round=first) for seat in (talks.head, talks.recorder)],
        *[lambda seat=seat: points.add_point(actor=seat, title="x") for seat in (talks.head, talks.analyst)],
    )
    lost(results, AssertionError)
    assert [sorted(each.number for each in results[n : n + 2]) for n in (0, 2, 4)] == [[2, 3], [1, 2], [1, 2]]


def test_a_round_of_another_delegation_takes_no_sitting(talks) -> None:
    other = house.opened("Other talks", roles=("head",))
    with pytest.raises(Denied):
        sittings.plan_sitting(actor=talks.head, round=sittings.plan_round(actor=other.head))


@pytest.mark.parametrize("step", ["pause", "close"])
def test_the_record_is_sealed_at_every_pause_and_at_the_end(talks, step) -> None:
    sitting = brought_to(talks, "open")
    STEPS[step](actor=talks.head, sitting=sitting)
    record = Journal.objects.get(scope=talks.scope, compartment="record")
    assert Checkpoint.objects.filter(journal=record, size=record.size).exists()


@threads
def test_a_pause_does_not_deadlock_with_the_sweep_that_seals_and_with_those_who_write_notes(talks) -> None:
    """The pause holds the record and seals it; the sweep takes all journals in their order."""
    sitting = brought_to(talks, "open")

    def pause_often() -> None:
        for _ in range(6):
            sittings.pause_sitting(actor=talks.head, sitting=sitting)
            sittings.resume_sitting(actor=talks.head, sitting=sitting)

    def write() -> None:
        for number in range(12):
            notes.send_note(actor=talks.analyst, to="room", priority="routine", text="x", request_key=f"k{number}")

    def suspend() -> None:
        for _ in range(6):
            roster.suspend_seat(actor=talks.leader, seat=talks.press, reason="x")
            roster.restore_seat(actor=talks.leader, seat=talks.press)

    def sweep() -> None:
        for _ in range(12):
            seal(talks.scope)

    lost(together(pause_often, sweep, sweep, write, suspend), AssertionError)


@threads
def test_a_suspension_does_not_deadlock_with_what_the_suspended_head_is_doing(talks) -> None:
    def plan() -> None:
        for _ in range(15):
            try:
                sittings.plan_round(actor=talks.head)
                points.add_point(actor=talks.head, title="x")
            except Denied:
                continue

    def suspend() -> None:
        for _ in range(10):
            roster.suspend_seat(actor=talks.leader, seat=talks.head, reason="x")
            roster.restore_seat(actor=talks.leader, seat=talks.head)

    lost(together(plan, plan, suspend), AssertionError)


def test_a_break_tells_who_asked_for_it_and_why_and_lasts_until_they_go_on(talks) -> None:
    sitting = table.under_way(talks)
    entry = sittings.pause_sitting(actor=talks.recorder, sitting=sitting, reason="To call home", asked_by="counterpart")
    assert (entry.body["asked_by"], entry.body["reason"]) == ("counterpart", "To call home")
    begun = queries.breaks(talks.delegate, sitting).get()
    assert (begun.asked_by, begun.reason, begun.ended_at) == ("counterpart", "To call home", None)
    sittings.resume_sitting(actor=talks.recorder, sitting=sitting)
    sittings.pause_sitting(actor=talks.recorder, sitting=sitting)
    sittings.close_sitting(actor=talks.recorder, sitting=sitting)
    told = queries.breaks(talks.delegate, sitting)
    assert [(one.asked_by, one.began_at <= one.ended_at) for one in told] == [("counterpart", True), ("", True)]
    assert not queries.breaks(talks.press, sitting)
    with pytest.raises(ValueError, match="nobody"):
        sittings.pause_sitting(actor=talks.recorder, sitting=table.under_way(talks), asked_by="nobody")


def test_the_initiative_counts_breaks_by_side_and_round_and_leaves_out_what_was_not_told(talks) -> None:
    points.add_point(actor=talks.head, title="Lists", proposed_by="ours")
    for side in ("counterpart", "", "ours", "counterpart"):
        sitting = table.under_way(talks)
        sittings.pause_sitting(actor=talks.head, sitting=sitting, asked_by=side)
        sittings.close_sitting(actor=talks.head, sitting=sitting)
    sittings.plan_round(actor=talks.head)
    table.under_way(talks)
    points.add_point(actor=talks.head, title="Maps", proposed_by="counterpart")
    assert queries.initiative(talks.analyst)["breaks"] == {"counterpart": 2, "ours": 1}
    by_round = queries.initiative_by_round(talks.analyst)
    assert by_round["points"] == {0: {"ours": 1}, 2: {"counterpart": 1}}
    assert by_round["breaks"] == {1: {"counterpart": 2, "ours": 1}}
    assert queries.initiative_by_round(talks.recorder) == {}
