from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from briefings.actions import dossiers, sources
from briefings.models import Dossier, Source
from journal.clock import database_now
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


def day(days: int) -> Any:
    """So many days from today, by the database's clock."""
    return database_now().date() + timedelta(days)


def opened(team: house.House, name: str = "Роман Бєзсмертний", **more: Any) -> Dossier:
    given = {"purpose": "These talks", "basis": "task", "keep_until": day(300), "role": "Envoy"} | more
    return dossiers.open_dossier(actor=team.analyst, name=name, **given)


def written(team: house.House, title: str = "Monitor, 3 May", reliability: str = "B") -> Source:
    return sources.write_source(actor=team.analyst, title=title, reliability=reliability)
