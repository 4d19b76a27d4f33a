"""A record spoken again: line by line, and when it was interrupted, on from there."""

from functools import partial
from io import StringIO

import pytest
from django.core.management import call_command

from negotiations.actions import sittings
from negotiations.actions.notes import send_note
from negotiations.actions.record import record_utterance
from negotiations.management.commands import replay as command
from negotiations.models import Sitting, Utterance
from negotiations.replaying import LONGEST_WAIT, replay, spoken_of
from teams.rules import Conflict
from tests import house, table
from tests.threads import lost, together

pytestmark = pytest.mark.django_db
TEXTS = [f"Line {number} of the record." for number in range(1, 6)]


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def told(talks) -> Sitting:
    """A closed sitting with five lines."""
    sitting, ivan = table.under_way(talks), table.speaker(talks)
    for text in TEXTS:
        record_utterance(
            actor=talks.recorder, sitting=sitting, speaker=ivan, language="en", text=text, request_key=text
        )
    sittings.close_sitting(actor=talks.head, sitting=sitting)
    return sitting


@pytest.fixture
def live(talks, told) -> Sitting:
    return table.under_way(talks)


def lines_of(sitting: Sitting) -> list:
    return list(spoken_of(sitting.utterances.select_related("speaker").order_by("number")))


def texts(sitting: Sitting) -> list[str]:
    return list(Utterance.objects.filter(sitting=sitting).order_by("number").values_list("text", flat=True))


def test_every_line_is_spoken_once_in_order_as_live(told, live) -> None:
    assert replay(lines_of(told), live, wait=lambda seconds: None) == 5
    assert texts(live) == TEXTS
    assert {line.source for line in live.utterances.all()} == {"live"}


def test_pauses_are_those_of_the_words_divided_by_the_speed_and_bounded(told, live) -> None:
    waits = []
    replay(lines_of(told), live, speed=0.01, wait=waits.append)
    assert len(waits) == 4
    assert all(0 < seconds <= LONGEST_WAIT / 0.01 for seconds in waits)


class Interrupted(Exception):
    pass


def test_an_interrupted_replay_goes_on_where_it_stopped_and_waits_for_nothing_it_has_spoken(told, live) -> None:
    def stop(number, entry, fresh) -> None:
        if number == 3:
            raise Interrupted

    with pytest.raises(Interrupted):
        replay(lines_of(told), live, wait=lambda seconds: None, after_line=stop)
    assert texts(live) == TEXTS[:3]
    waits, told_again = [], []
    replay(lines_of(told), live, wait=waits.append, after_line=lambda number, entry, fresh: told_again.append(fresh))
    assert texts(live) == TEXTS
    assert told_again == [False, False, False, True, True]
    assert len(waits) == 2


def test_a_record_is_spoken_into_each_sitting_once(talks, told, live) -> None:
    replay(lines_of(told), live, wait=lambda seconds: None)
    sittings.close_sitting(actor=talks.head, sitting=live)
    second = table.under_way(talks)
    replay(lines_of(told), second, wait=lambda seconds: None)
    assert texts(second) == TEXTS


def test_a_sitting_that_is_not_open_takes_nothing(talks, told, live) -> None:
    sittings.pause_sitting(actor=talks.head, sitting=live)
    with pytest.raises(Conflict):
        replay(lines_of(told), live, wait=lambda seconds: None)
    assert texts(live) == []


@pytest.mark.django_db(transaction=True)
def test_a_record_longer_than_is_read_at_once_is_spoken_while_others_write(talks, told, live, monkeypatch) -> None:
    first = told.utterances.order_by("number").first()
    copies = [
        Utterance(
            sitting=told, speaker=first.speaker, number=number, language="en", text=f"Copy {number}.",
            position=first.position + 10_000 + number, recorded_by=first.recorded_by, recorded_at=first.recorded_at,
            source=first.source,
        )
        for number in range(len(TEXTS) + 1, command.PAGE + 3)
    ]  # fmt: skip
    Utterance.objects.bulk_create(copies)

    def write_beside(self, number, entry, fresh) -> None:
        if number in {1, command.PAGE}:
            beside = partial(
                send_note,
                actor=talks.analyst,
                to="room",
                priority="routine",
                text="Beside it",
                request_key=f"n{number}",
            )
            assert lost(together(beside)) == []

    monkeypatch.setattr(command.Command, "_tell", write_beside)
    call_command("replay", str(told.pk), into=str(live.pk), speed=100_000.0, stdout=StringIO())
    assert texts(live) == [*TEXTS, *(one.text for one in copies)]
