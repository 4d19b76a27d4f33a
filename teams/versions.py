"""Somebody may have changed a thing since it was read: then nothing is saved, and what was typed stays."""

from collections.abc import Iterable
from hashlib import sha256

from django.db import models
from django.utils.translation import gettext as _

from journal.canonical import canonical_json
from teams.rules import Conflict


def row_version(row: models.Model, names: Iterable[str]) -> str:
    """SHA-256, in hexadecimal, over the canonical JSON (RFC 8785) of these fields as text."""
    return sha256(canonical_json({name: str(getattr(row, name)) for name in names})).hexdigest()


def require_read(version: str, read: str, *, needed: bool = False) -> None:
    """Conflict where somebody has changed it since it was read: `version` is the one that stands there now.

    Who says nothing of what he read takes what there is, unless it is `needed`.
    """
    if (read or needed) and read != version:
        raise Conflict(
            _(
                "Somebody has changed this since you read it, and nothing was saved. Read what stands there now; send it again to replace it."
            )
        )
