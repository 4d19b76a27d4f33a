"""Where the files of packs lie: beside the database, readable for this process alone, each by the id of its pack."""

import time
from collections.abc import Collection
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings

UNKNOWN_KEPT = 10 * 60
"""Seconds for which a file without a finished pack is left alone: the row is written just after it."""


def path_of(pack: Any) -> Path:
    """The file of the pack with this id, whether it is there or not."""
    return _root() / f"{pack}.pdf"


def keep(pack: Any, content: bytes) -> None:
    """Write it whole: a reader never meets half a file."""
    _root().mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = _root() / f"{pack}.{uuid4().hex}.tmp"
    unfinished.touch(mode=0o600)
    unfinished.write_bytes(content)
    unfinished.replace(path_of(pack))


def drop(pack: Any) -> None:
    """Remove it; again is the same."""
    path_of(pack).unlink(missing_ok=True)


def drop_others(kept: Collection[str]) -> None:
    """Remove what belongs to none of these packs (ids): left behind by whatever was killed in between."""
    old = time.time() - UNKNOWN_KEPT
    for file in _root().glob("*"):
        if file.name.partition(".")[0] not in kept or file.suffix == ".tmp":
            try:
                if file.stat().st_mtime < old:
                    file.unlink()
            except FileNotFoundError:  # another worker was first
                continue


def _root() -> Path:
    return Path(settings.VAR_DIR) / "packs"
