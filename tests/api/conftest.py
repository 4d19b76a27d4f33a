from typing import Any

import pytest

from tests.cast import Cast, assemble


@pytest.fixture
def cast(db: Any) -> Cast:
    """Everybody, new for each test."""
    return assemble()
