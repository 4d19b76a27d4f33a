from typing import Any

import pytest

from tests import opened as fixtures

lasting_team, team = fixtures.lasting_team, fixtures.team


@pytest.fixture(autouse=True)
def var(settings: Any, tmp_path: Any) -> Any:
    """Files of these tests stand by themselves."""
    settings.VAR_DIR = tmp_path
    return tmp_path
