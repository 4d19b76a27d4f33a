"""Checkpoints: signed statements of how far each journal goes and what its root is."""

from pathlib import Path

from django.conf import settings
from django.db import transaction

from journal.checkpoints import sign
from journal.clock import database_now
from journal.keys import ensure_signing_key
from journal.merkle import Frontier
from journal.models import Checkpoint, Journal


@transaction.atomic
def seal(scope: str, *compartments: str) -> list[Checkpoint]:
    """Sign the present size and root of each journal of a scope that has grown since it was last signed.

    Only of the compartments named, if any are: whoever holds one journal already names it, because waiting for an
    earlier one would be a deadlock with somebody who seals them all in their order.
    """
    journals = Journal.objects.select_for_update(no_key=True).filter(scope=scope).order_by("compartment")
    if compartments:
        journals = journals.filter(compartment__in=compartments)
    return [made for journal in journals if (made := _seal(journal))]


def _seal(journal: Journal) -> Checkpoint | None:
    if journal.checkpoints.filter(size=journal.size).exists():
        return None
    root = Frontier.from_bytes(bytes(journal.frontier), journal.size).root()
    key = ensure_signing_key(Path(settings.ANTEROOM_SIGNING_KEY_FILE))
    return Checkpoint.objects.create(
        journal=journal,
        size=journal.size,
        root=root,
        text=sign(journal.origin, journal.size, root, key),
        signed_at=database_now(),
    )
