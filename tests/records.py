"""The public records beside the project."""

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[2] / "shared" / "data"


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
