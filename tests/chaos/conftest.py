"""What several of these tests hurt in turn."""

from collections.abc import Iterator

import pytest

from tests.chaos.arena import Arena, arena


@pytest.fixture(scope="package")
def field() -> Iterator[Arena]:
    with arena(webs=1) as built:
        yield built
