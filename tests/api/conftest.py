from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.api.calling import Caller
from tests.cast import Cast, assembled


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    """Everybody, once for a module; what a test does is taken back after it."""
    with assembled(django_db_blocker) as cast:
        yield cast


@pytest.fixture
def call(cast: Cast, db: Any) -> Callable[[str], Caller]:
    """call("head").get(...)"""
    return lambda who: Caller(cast, who)
