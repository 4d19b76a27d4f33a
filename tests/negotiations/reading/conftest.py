"""Reading from memory, and the public records beside the project."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from negotiations.reading import Line, ReadingError, Report, read

_BESIDE = Path(__file__).resolve().parents[4] / "shared" / "data"


def shared_data(name: str) -> Path:
    """A file of the public records: under ``ANTEROOM_SHARED_DATA``, or under ``shared/data`` beside the project.

    Without that folder the test is skipped and says so; a folder without the file fails it.
    """
    folder = Path(os.environ.get("ANTEROOM_SHARED_DATA", _BESIDE))
    if not folder.is_dir():
        pytest.skip(f"no folder of public records: {folder} (ANTEROOM_SHARED_DATA names another)")
    file = folder / name
    assert file.is_file(), f"{file} is missing"
    return file


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
