"""A delegation whose talks are open, made once for all tests of a file: a folder's conftest takes both fixtures in."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests import house
from tests.lasting import lasting


@pytest.fixture(scope="module")
def lasting_team(django_db_setup: None, django_db_blocker: Any) -> Iterator[house.House]:
    with lasting(django_db_blocker, house.opened) as made:
        yield made


@pytest.fixture
def team(lasting_team: house.House, db: Any) -> house.House:
    """It as it was made: what another test did is undone."""
    return house.again(lasting_team)
