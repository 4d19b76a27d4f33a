"""What is deleted of a person leaves a trace: that there was something, until when it was kept, who deleted it and why."""

from collections.abc import Iterable
from datetime import date

from briefings.models import Dossier, Tombstone
from journal.clock import database_now
from teams.models import Seat


def bury(by: Seat, gone: Iterable[tuple[str, Dossier | None, date]], reason: str = "") -> None:
    """For each: what it was, in whose dossier it stood (none where that goes too), its last day."""
    now = database_now()
    Tombstone.objects.bulk_create(
        Tombstone(
            delegation_id=by.delegation_id, dossier=dossier, kind=kind, kept_until=until, reason=reason,
            deleted_by=by, deleted_at=now,
        )
        for kind, dossier, until in gone
    )  # fmt: skip
