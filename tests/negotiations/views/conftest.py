import pytest

from negotiations.models import Sitting, Speaker
from tests import house, opened as fixtures, table

lasting_team, team = fixtures.lasting_team, fixtures.team


@pytest.fixture
def sitting(team: house.House) -> Sitting:
    """The sitting 1.1, open."""
    return table.under_way(team)


@pytest.fixture
def speaker(team: house.House) -> Speaker:
    """A counterpart."""
    return table.speaker(team)
