"""Files that were uploaded and wait, between the report and the confirmation, for a day at most."""

import json
import shutil
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from teams.models import Seat

KEPT = 24 * 60 * 60


class NotHeld(Exception):
    """No such upload of this seat: confirmed, too old, or somebody else's."""


@dataclass(frozen=True, slots=True)
class Held:
    """An upload of one seat, with what was chosen for it."""

    id: UUID
    folder: Path
    name: str
    sitting: UUID | None = None
    starts_at: datetime | None = None

    @property
    def path(self) -> Path:
        return self.folder / "file"

    def drop(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def hold(seat: Seat, *, file: "UploadedFile[Any]", sitting: Any = None, starts_at: datetime | None = None) -> Held:
    """Keep an upload readable for this process alone; those that nobody confirmed are thrown away."""
    _forget_old()
    name = (file.name or "")[:200]
    held = Held(key := uuid4(), _place(seat, key), name, sitting.pk if sitting else None, starts_at)
    held.folder.mkdir(parents=True, mode=0o700)
    with held.path.open("xb") as copy:
        copy.writelines(file.chunks())
    told = {
        "name": name,
        "sitting": str(sitting.pk) if sitting else None,
        "starts_at": starts_at.isoformat() if starts_at else None,
    }
    (held.folder / "told.json").write_text(json.dumps(told), encoding="utf-8")
    return held


def held_of(seat: Seat, key: UUID) -> Held:
    """An upload of this seat; raises NotHeld."""
    folder = _place(seat, key)
    try:
        told = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise NotHeld from error
    began = datetime.fromisoformat(told["starts_at"]) if told["starts_at"] else None
    return Held(key, folder, told["name"], UUID(told["sitting"]) if told["sitting"] else None, began)


def _root() -> Path:
    return Path(settings.VAR_DIR) / "uploads"


def _place(seat: Seat, key: UUID) -> Path:
    return _root() / f"{seat.pk}.{key}"


def _forget_old() -> None:
    _root().mkdir(parents=True, exist_ok=True, mode=0o700)
    for folder in _root().iterdir():
        if folder.stat().st_mtime < time.time() - KEPT:
            shutil.rmtree(folder, ignore_errors=True)
