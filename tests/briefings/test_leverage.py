"""Means of pressure: who keeps and reads them, and one reminder for each review that is due."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from briefings import queries
from briefings.actions import leverage as actions
from briefings.models import Leverage, Marking
from journal.clock import database_now
from journal.models import Entry
from teams.rules import Denied
from tests import house

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


def entered(talks, **more):
    asked = {"title": "Sanctions", "holder": "ours", "owner": talks.analyst, "strength": 4, **more}
    return actions.enter_leverage(actor=asked.pop("actor", talks.head), **asked)


def due(seat, today):
    return [one for one in queries.leverage(seat) if one.is_due(today)]


def test_the_head_and_the_back_office_keep_them_and_those_who_read_the_notes_see_them(talks) -> None:
    found = entered(talks)
    assert (found.marking, found.state, found.remind_on) == (Marking.STRICT, "in_hand", None)
    for role in ("leader", "delegate", "recorder", "interpreter", "press", "auditor"):
        with pytest.raises(Denied):
            entered(talks, actor=talks.seats[role])
        with pytest.raises(Denied):
            actions.change_leverage(actor=talks.seats[role], leverage=found, state="spent")
        with pytest.raises(Denied):
            actions.review_leverage(actor=talks.seats[role], leverage=found)
    seen = {role: queries.leverage(seat).count() for role, seat in talks.seats.items()}
    assert sorted(role for role, count in seen.items() if count) == [
        "adviser", "analyst", "delegate", "head", "leader",
    ]  # fmt: skip
    actions.change_leverage(actor=talks.analyst, leverage=found, state="in_force")
    assert Entry.objects.get(kind="leverage.changed").body["state"] == "in_force"
    assert Leverage.objects.get().strength == 4


def test_what_is_not_from_one_to_five_or_of_another_house_is_refused(talks) -> None:
    for strength in (0, 6):
        with pytest.raises(ValidationError):
            entered(talks, strength=strength)
    with pytest.raises(Denied):
        entered(talks, owner=house.opened().analyst)
    assert not Leverage.objects.exists()


def test_a_review_is_told_once_when_due_and_again_only_for_another_day(talks) -> None:
    today = database_now().date()
    found = entered(talks, review_on=today)
    entered(talks, title="Aid", review_on=today + timedelta(days=2))
    entered(talks, title="A case")
    assert (actions.remind_of_reviews(), actions.remind_of_reviews()) == (1, 0)
    assert Entry.objects.get(kind="leverage.due").body["title"] == "Sanctions"
    actions.change_leverage(actor=talks.head, leverage=found, state="announced")
    assert actions.remind_of_reviews() == 0
    assert due(talks.delegate, today) == [found]
    with pytest.raises(ValidationError):
        actions.review_leverage(actor=talks.head, leverage=found, review_on=today)
    actions.review_leverage(actor=talks.head, leverage=found, review_on=today + timedelta(days=1))
    assert (due(talks.delegate, today), actions.remind_of_reviews()) == ([], 0)
    actions.change_leverage(actor=talks.head, leverage=found, review_on=today - timedelta(days=1))
    assert actions.remind_of_reviews() == 1
