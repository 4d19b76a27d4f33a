"""Folders that live as long as a test run."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108  a file system in memory: an fsync there costs nothing
ROOM = 2 * 1024**3  # bytes that must be free there, else the disk is used


def _parent() -> str | None:
    return str(MEMORY) if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free >= ROOM else None


def make() -> Path:
    """A new folder, readable by this user only, in memory where there is room."""
    return Path(tempfile.mkdtemp(prefix="anteroom-", dir=_parent()))


def remove(path: Path) -> None:
    """Remove the folder and all in it; files that vanish meanwhile are no error."""
    shutil.rmtree(path, ignore_errors=True)


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder for the length of the block."""
    path = make()
    try:
        yield path
    finally:
        remove(path)


def for_this_process() -> Path:
    """A folder removed when this very process ends; children that inherit its name leave it alone."""
    path, owner = make(), os.getpid()
    atexit.register(lambda: remove(path) if os.getpid() == owner else None)
    return path
