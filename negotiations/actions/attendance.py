"""Who was at a sitting."""

from django.db import transaction

from negotiations import rules
from negotiations.models import Attendance, Sitting, Speaker
from teams.actions.locking import lock_actor, require_own
from teams.models import Seat
from teams.rules import require


@transaction.atomic
def mark_attendance(
    *, actor: Seat, sitting: Sitting, present: bool, seat: Seat | None = None, speaker: Speaker | None = None
) -> None:
    """Say that a seat or a speaker was there, or take it back; ValueError unless it is one of the two."""
    if (seat is None) == (speaker is None):
        raise ValueError("either a seat or a speaker attends")
    actor = lock_actor(actor)
    require(rules.can_run_sitting, actor, sitting)
    require_own(actor, seat, speaker)
    who = {"seat": seat} if seat else {"speaker": speaker}
    if present:
        Attendance.objects.get_or_create(sitting=sitting, **who)
    else:
        Attendance.objects.filter(sitting=sitting, **who).delete()
