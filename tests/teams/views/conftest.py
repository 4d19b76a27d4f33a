from collections.abc import Iterator
from typing import Any

import pytest

from tests import house
from tests.lasting import lasting


@pytest.fixture(scope="module")
def lasting_houses(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[house.House, house.House]]:
    with lasting(django_db_blocker, lambda: (house.form(), house.opened())) as made:
        yield made


@pytest.fixture
def forming(lasting_houses: tuple[house.House, house.House], db: Any) -> house.House:
    """A delegation whose roster is still open."""
    return house.again(lasting_houses[0])


@pytest.fixture
def team(lasting_houses: tuple[house.House, house.House], db: Any) -> house.House:
    """A delegation whose talks are open."""
    return house.again(lasting_houses[1])
