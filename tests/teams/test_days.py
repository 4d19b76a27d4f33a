"""The day is the venue's."""

from datetime import UTC, date, datetime
from unittest import mock

import pytest

from teams.days import today
from teams.models import Delegation


@pytest.mark.parametrize(("zone", "day"), [("UTC", 30), ("Europe/Vienna", 31), ("America/New_York", 30)])
def test_the_day_is_the_one_at_the_venue(zone: str, day: int) -> None:
    with mock.patch("teams.days.database_now", return_value=datetime(2026, 1, 30, 23, 30, tzinfo=UTC)):
        assert today(Delegation(venue_zone=zone)) == date(2026, 1, day)
