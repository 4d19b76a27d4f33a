"""The demo's stage is set whole or not at all, by actions; the performance speaks every line and ends."""

from dataclasses import replace

import pytest

from journal.models import Entry
from negotiations.actions import marking, sittings
from negotiations.demo import story, telling
from negotiations.demo.performing import Performance
from negotiations.models import Note, Referral, Sitting, State, Utterance, Verdict
from teams.models import Delegation, Role, Seat

pytestmark = pytest.mark.django_db


def play(stage, **more) -> int:
    return Performance(stage, speed=1000, **{"wait": lambda seconds: None, **more}).play()


def test_the_stage_has_a_seat_for_every_role_and_a_sitting_under_way() -> None:
    stage = telling.set_stage()
    assert {seat.role for seat in stage.seats.values()} == set(Role.values)
    assert stage.delegation.talks_are_open
    assert stage.sitting.state == State.OPEN


def test_setting_it_again_finds_it_as_it_is() -> None:
    first, entries = telling.set_stage(), Entry.objects.count()
    second = telling.set_stage()
    assert (second.sitting, second.delegation) == (first.sitting, first.delegation)
    assert Entry.objects.count() == entries


@pytest.mark.parametrize("broken", ["_prepare", "_open_sitting"])
def test_a_set_up_that_is_interrupted_leaves_nothing_and_can_be_begun_again(monkeypatch, broken) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(telling, broken, lambda *args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            telling.set_stage()
    assert not Delegation.objects.exists()
    assert telling.set_stage().sitting.state == State.OPEN


def test_the_performance_speaks_every_line_sends_every_note_and_acknowledges() -> None:
    stage = telling.set_stage()
    lines, told = list(story.load_record()), story.load_notes()
    assert play(stage) == len(lines)
    spoken = Utterance.objects.filter(sitting=stage.sitting).order_by("number")
    assert [line.text for line in spoken] == [line.text for line in lines]
    shown = Note.objects.exclude(quotations=None).distinct()
    assert [note.quotations.count() for note in shown.order_by("position")] == [2, 2], "lines shown beside earlier ones"
    assert Note.objects.count() == len(told) + 2
    assert Entry.objects.filter(kind="note.acknowledged").exists()
    assert Entry.objects.filter(kind="sitting.paused").count() == len(story.LIVE.pauses)


def test_a_refused_option_becomes_a_referral_and_comes_back_answered() -> None:
    stage = telling.set_stage()
    play(stage)
    marking.mark_what_is_new()
    kinds = list(Entry.objects.order_by("journal__compartment", "position").values_list("kind", flat=True))
    for kind in ("option.tabled", "tabling.refused", "matter.referred", "referral.settled", "linkage.spotted"):
        assert kinds.count(kind) >= 1, kind
    assert Referral.objects.get().words == "Stay with sixty days, and ask for the lists first."
    assert Verdict.objects.get().safe.said_by.role == "adviser", (
        "the count was checked, and a second person stands for it"
    )


@pytest.fixture
def shortened(monkeypatch) -> int:
    """The beginning of the story, with a break after its eighth line; how many lines that is."""
    count = 20
    monkeypatch.setattr(story, "LIVE", replace(story.LIVE, pauses=(8,)))
    lines, told = list(story.load_record())[:count], [note for note in story.load_notes() if note.after <= count]
    monkeypatch.setattr(story, "load_record", lambda: lines)
    monkeypatch.setattr(story, "load_notes", lambda: told)
    return count


def test_a_performance_that_was_cut_off_goes_on_and_takes_no_break_twice(shortened) -> None:
    stage, count = telling.set_stage(), shortened

    class Cut(Exception):
        pass

    waited = []

    def wait(seconds) -> None:
        waited.append(seconds)
        if len(waited) == 12:  # three lines after the break
            raise Cut

    with pytest.raises(Cut):
        play(stage, wait=wait)
    stage = telling.set_stage()
    assert play(stage) == count
    assert Utterance.objects.filter(sitting=stage.sitting).count() == count
    assert Note.objects.count() == len(story.load_notes())
    assert Entry.objects.filter(kind="sitting.paused").count() == 1


def test_it_ends_quietly_when_somebody_closes_the_sitting(shortened) -> None:
    stage = telling.set_stage()
    head = Seat.objects.get(pk=next(seat.pk for seat in stage.seats.values() if seat.role == "head"))
    waited = []

    def wait(seconds) -> None:
        waited.append(seconds)
        if len(waited) == 5:
            sittings.close_sitting(actor=head, sitting=stage.sitting)

    play(stage, wait=wait)
    assert Sitting.objects.get(pk=stage.sitting.pk).state == State.CLOSED
