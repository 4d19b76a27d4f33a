"""A journal as a file that anyone can verify offline: JSON Lines, see docs/verifying.md."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import rfc8785
from django.conf import settings

from journal.append import entry_fields
from journal.canonical import canonical
from journal.checkpoints import VerifierKey
from journal.keys import ensure_signing_key
from journal.models import Journal
from journal.sealing import seal

FORMAT = "anteroom-journal/1"
LEAVES = "anteroom-leaves/1"


def export(journal: Journal, *, content: bool = True) -> Iterator[str]:
    """The lines of the export, each in canonical form: the header, then every entry up to a fresh checkpoint.

    Without `content` only the hashes go out: whoever checks them proves the journal without having read it.
    """
    seal(journal.scope)
    notes = list(journal.checkpoints.order_by("size").values_list("size", "text"))
    size = notes[-1][0] if notes else 0
    yield _line(_header(journal, size, [text for _, text in notes], FORMAT if content else LEAVES))
    for entry in journal.entries.filter(position__lte=size).order_by("position").iterator(chunk_size=2000):
        if not content:
            yield f'{{"leaf":"{bytes(entry.leaf).hex()}"}}\n'
            continue
        fields = canonical(entry_fields(entry, journal)).decode()
        yield f'{{"entry":{fields},"leaf":"{bytes(entry.leaf).hex()}","salt":"{bytes(entry.salt).hex()}"}}\n'


def _header(journal: Journal, size: int, notes: list[str], form: str) -> dict[str, Any]:
    key = ensure_signing_key(Path(settings.ANTEROOM_SIGNING_KEY_FILE))
    return {
        "format": form,
        "origin": journal.origin,
        "journal": str(journal),
        "epoch": journal.epoch,
        "size": size,
        "public_key": str(VerifierKey.of(key)),
        "checkpoints": notes,
    }


def _line(value: dict[str, Any]) -> str:
    return rfc8785.dumps(value).decode() + "\n"
