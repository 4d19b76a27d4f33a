"""Who was at a sitting."""

import pytest

from negotiations.actions.attendance import mark_attendance
from negotiations.models import Attendance
from teams.rules import Denied
from tests import house, table
from tests.threads import lost, together

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def sitting(talks):
    return table.under_way(talks)


def attending(sitting) -> int:
    return Attendance.objects.filter(sitting=sitting).count()


def test_presence_is_said_once_and_taken_back(talks, sitting) -> None:
    for _ in range(2):
        mark_attendance(actor=talks.head, sitting=sitting, present=True, seat=talks.delegate)
    assert attending(sitting) == 1
    mark_attendance(actor=talks.head, sitting=sitting, present=False, seat=talks.delegate)
    assert attending(sitting) == 0


@pytest.mark.parametrize("present", [True, False])
def test_nobody_in_particular_is_refused_and_takes_nobody_out(talks, sitting, present) -> None:
    mark_attendance(actor=talks.head, sitting=sitting, present=True, seat=talks.delegate)
    both = {"seat": talks.delegate, "speaker": table.speaker(talks)}
    for who in ({}, both):
        with pytest.raises(ValueError, match="either a seat or a speaker"):
            mark_attendance(actor=talks.head, sitting=sitting, present=present, **who)
    assert attending(sitting) == 1


def test_nobody_of_another_delegation_attends(talks, sitting) -> None:
    other = house.opened("Other talks", roles=("head",))
    for who in ({"seat": other.head}, {"speaker": table.speaker(other)}):
        with pytest.raises(Denied):
            mark_attendance(actor=talks.head, sitting=sitting, present=True, **who)


@pytest.mark.django_db(transaction=True)
def test_head_and_recorder_who_say_it_at_once_say_it_once(talks, sitting) -> None:
    acts = [
        lambda seat=seat: mark_attendance(actor=seat, sitting=sitting, present=True, seat=talks.delegate)
        for seat in (talks.head, talks.recorder)
    ]
    lost(together(*acts), AssertionError)
    assert attending(sitting) == 1
