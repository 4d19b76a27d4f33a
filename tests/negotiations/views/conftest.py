from collections.abc import Iterator
from typing import Any

import pytest

from negotiations.models import Sitting, Speaker
from tests import house, table
from tests.lasting import lasting


@pytest.fixture(scope="module")
def lasting_team(django_db_setup: None, django_db_blocker: Any) -> Iterator[house.House]:
    with lasting(django_db_blocker, house.opened) as made:
        yield made


@pytest.fixture
def team(lasting_team: house.House, db: Any) -> house.House:
    """A delegation whose talks are open."""
    return house.again(lasting_team)


@pytest.fixture
def sitting(team: house.House) -> Sitting:
    """The sitting 1.1, open."""
    return table.under_way(team)


@pytest.fixture
def speaker(team: house.House) -> Speaker:
    """A counterpart."""
    return table.speaker(team)
