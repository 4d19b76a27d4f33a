"""How the mandate moved: the bounds of each directive and what was offered, in the order of time, for leaders and head."""

from decimal import Decimal

import pytest

from negotiations.actions import options, tabling
from negotiations.boundaries import BoundaryAsked
from negotiations.drift import HEIGHT, MARGIN, WIDTH, drifts
from negotiations.guard.limits import Rule
from tests import house, mandate
from tests.pages import at, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


def test_the_way_of_a_bound_and_of_what_was_offered(talks):
    days = mandate.prisoners(talks)
    silence = mandate.days(talks, days.point, "Days of silence")
    mandate.drafted(talks, mandate.at_most(days, 300))
    page = at(talks.leader, "drift")
    assert "Nothing to draw yet" in browser(talks.leader).get(page).content.decode()
    words = BoundaryAsked(None, Rule.WITHOUT, ["ransom"])
    mandate.in_force(talks, mandate.at_most(days, 30), BoundaryAsked(silence.pk, Rule.MUST, ["5"]), words)
    tabled, kept = (mandate.opened(talks, days, value, title=f"In {value} days") for value in (20, 25))
    tabling.table_option(actor=talks.head, option=tabled, reason="as agreed")
    options.record_counter(actor=talks.head, point=days.point, title="In stages", values={str(days.pk): "90"})
    options.record_counter(actor=talks.head, point=days.point, title="No number")
    mandate.in_force(talks, mandate.at_most(days, 60))
    (drift,) = drifts(talks.leader)
    told = [(step.kind, step.number, step.title, step.value) for step in drift.steps]
    assert told == [
        ("bound", 1, "", Decimal(30)), ("ours", 0, "In 20 days", Decimal(20)), ("theirs", 0, "In stages", Decimal(90)),
        ("bound", 2, "", Decimal(60)),
    ]  # fmt: skip
    first, ours, theirs, last = drift.steps
    assert (first.x, last.end, ours.y, theirs.y) == (MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN, MARGIN)
    assert first.x <= ours.x <= theirs.x <= last.x
    assert first.until == last.at, "a bound ends where the next begins"
    shown = browser(talks.leader).get(page).content.decode()
    assert all(
        text in shown
        for text in ("at most 30 days", "at most 60 days", "In 20 days", "In stages", "bottom: 20 days, top: 90 days")
    )
    assert kept.title not in shown
    assert drifts(talks.seats["delegate"]) == []
    assert browser(talks.seats["delegate"]).get(page).status_code == 404
