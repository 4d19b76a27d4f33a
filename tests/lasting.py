"""What is made once for all tests of a module, and is gone after them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.db import transaction

T = TypeVar("T")


@contextmanager
def lasting(blocker: Any, make: Callable[[], T]) -> Iterator[T]:
    """What `make` puts into the database stands for the length of the block; each test takes back its own part.

    It is never committed: for tests that run in a transaction, and for nobody on another connection.
    """
    with blocker.unblock(), transaction.atomic():
        yield make()
        transaction.set_rollback(True)
