from typing import Any

import pytest

from negotiations.models import Sitting, Speaker
from tests import house, table


@pytest.fixture
def team(db: Any) -> house.House:
    """A delegation whose talks are open."""
    return house.opened()


@pytest.fixture
def sitting(team: house.House) -> Sitting:
    """The sitting 1.1, open."""
    return table.under_way(team)


@pytest.fixture
def speaker(team: house.House) -> Speaker:
    """A counterpart."""
    return table.speaker(team)
