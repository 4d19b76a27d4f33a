from typing import Any

import pytest

from tests import house


@pytest.fixture
def forming(db: Any) -> house.House:
    """A delegation whose roster is still open."""
    return house.form()


@pytest.fixture
def team(db: Any) -> house.House:
    """A delegation whose talks are open."""
    return house.opened()
