"""A journal as a file that anyone can verify offline: JSON Lines, see docs/verifying.md."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

from journal.append import entry_fields
from journal.canonical import canonical
from journal.checkpoints import VerifierKey
from journal.keys import ensure_signing_key
from journal.models import Journal
from journal.sealing import seal

FORMAT = "anteroom-journal/1"


def export(journal: Journal) -> Iterator[str]:
    """The lines of the export, each with its line end: the header, then every entry up to a fresh checkpoint."""
    seal(journal.scope)
    notes = list(journal.checkpoints.order_by("size").values_list("size", "text"))
    size = notes[-1][0] if notes else 0
    yield _line(_header(journal, size, [text for _, text in notes]))
    for entry in journal.entries.filter(position__lte=size).order_by("position").iterator(chunk_size=2000):
        fields = canonical(entry_fields(entry, journal)).decode()
        yield f'{{"entry":{fields},"salt":"{bytes(entry.salt).hex()}","leaf":"{bytes(entry.leaf).hex()}"}}\n'


def _header(journal: Journal, size: int, notes: list[str]) -> dict[str, Any]:
    key = ensure_signing_key(Path(settings.ANTEROOM_SIGNING_KEY_FILE))
    return {
        "format": FORMAT,
        "origin": journal.origin,
        "journal": str(journal),
        "epoch": journal.epoch,
        "size": size,
        "public_key": str(VerifierKey.of(key)),
        "checkpoints": notes,
    }


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
