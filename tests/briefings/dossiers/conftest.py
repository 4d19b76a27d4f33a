from datetime import timedelta
from typing import Any

from briefings.actions import dossiers, sources
from briefings.models import Dossier, Source
from journal.clock import database_now
from tests import house, opened as fixtures

lasting_team, team = fixtures.lasting_team, fixtures.team


def day(days: int) -> Any:
    """So many days from today, by the database's clock."""
    return database_now().date() + timedelta(days)


def opened(team: house.House, name: str = "Роман Бєзсмертний", **more: Any) -> Dossier:
    given = {"purpose": "These talks", "basis": "task", "keep_until": day(300), "role": "Envoy"} | more
    return dossiers.open_dossier(actor=team.analyst, name=name, **given)


def written(team: house.House, title: str = "Monitor, 3 May", reliability: str = "B") -> Source:
    return sources.write_source(actor=team.analyst, title=title, reliability=reliability)
