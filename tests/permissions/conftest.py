from collections.abc import Iterator
from typing import Any

import pytest

from tests.cast import Cast, assembled


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    """Everybody, once for a module; what a test does is taken back after it."""
    with assembled(django_db_blocker, packages=True) as cast:
        yield cast
