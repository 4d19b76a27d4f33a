import pytest

from tests import house, table


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def sitting(talks):
    return table.under_way(talks)
