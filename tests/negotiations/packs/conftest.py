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
    """A delegation whose talks are open."""
    return house.again(lasting_team)


@pytest.fixture(autouse=True)
def var(settings: Any, tmp_path: Any) -> Any:
    """Files of these tests stand by themselves."""
    settings.VAR_DIR = tmp_path
    return tmp_path
