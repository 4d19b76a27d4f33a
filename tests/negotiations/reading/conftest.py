"""Reading from memory, and the public records beside the project."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from negotiations.reading import Line, ReadingError, Report, read
from tests.records import shared_data


@pytest.fixture(name="shared_data")
def _shared_data() -> Callable[[str], Path]:
    return shared_data


@pytest.fixture
def gather() -> Callable[[str | bytes], tuple[list[Line], Report]]:
    """Read a whole file from memory: its lines and its report."""

    def gathered(data: str | bytes) -> tuple[list[Line], Report]:
        reading = read(io.BytesIO(data.encode() if isinstance(data, str) else data))
        return list(reading.lines), reading.report

    return gathered


@pytest.fixture
def refusal(gather) -> Callable[[str | bytes], ReadingError]:
    """The error a file gives; the test fails if it gives none, or another."""

    def refused(data: str | bytes) -> ReadingError:
        with pytest.raises(ReadingError) as caught:
            gather(data)
        return caught.value

    return refused
