from collections.abc import Callable
from typing import Any

import pytest

from tests.api.calling import Caller
from tests.cast import Cast, assemble


@pytest.fixture
def cast(db: Any) -> Cast:
    """Everybody, new for each test."""
    return assemble()


@pytest.fixture
def call(cast: Cast) -> Callable[[str], Caller]:
    """call("head").get(...)"""
    return lambda who: Caller(cast, who)
