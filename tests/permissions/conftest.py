from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.cast import Cast, assemble


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    """Everybody, made once for a module; what a test does it does within `undone`."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield assemble()
        transaction.set_rollback(True)
