"""The public records beside the project."""

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[2] / "shared" / "data"


def shared_data(name: str) -> Path:
    """A file of the public records: under ``ANTEROOM_SHARED_DATA``, or under ``shared/data`` beside the project.

    Without that folder the test is skipped and says so; a folder without the file fails it.
    """
    beside = folder()
    if not beside:
        pytest.skip(f"no folder of public records: {_named()} (ANTEROOM_SHARED_DATA names another)")
    file = beside / name
    assert file.is_file(), f"{file} is missing"
    return file


def folder() -> Path | None:
    """Where the public records lie; None where they do not."""
    return _named() if _named().is_dir() else None


def _named() -> Path:
    return Path(os.environ.get("ANTEROOM_SHARED_DATA", _BESIDE))
