"""What a machine suggested and a person took up."""

from typing import Any

from journal.models import Entry
from negotiations.models import Mark
from teams.models import Seat


def confirm_marks(entry: Entry, actor: Seat, **which: Any) -> None:
    """Note who took up these marks first, with the entry that says so; inside the transaction that wrote it."""
    found = Mark.objects.filter(confirmed_at=None, **which)
    found.update(confirmed_by=actor, confirmed_at=entry.recorded_at)
