"""What a plan of a sitting may say of its time, and the entry that tells it."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from journal import append as journal
from negotiations.models import Sitting
from teams.compartments import RECORD
from teams.models import Seat

LONGEST = timedelta(days=1)
YEARS = range(2000, 2100)  # a slip of the finger is not a plan


def require_times(begins: datetime | None, ends: datetime | None) -> None:
    """ValidationError unless a sitting could be planned so."""
    if begins is None and ends is None:
        return
    if begins is None:
        raise ValidationError(_("Say when it begins, too."))
    if any(at.year not in YEARS for at in (begins, ends) if at):
        raise ValidationError(_("This year is not of our time."))
    if ends is not None and not begins < ends:
        raise ValidationError(_("The end is not after the beginning."))
    if ends is not None and ends - begins > LONGEST:
        raise ValidationError(_("A sitting is of one day at most."))


def scheduled(actor: Seat, sitting: Sitting) -> journal.Draft:
    """The entry that tells it, by the clock of the venue."""
    body = {
        "sitting": str(sitting.pk), "round": sitting.round.number, "number": sitting.number, "title": sitting.title,
        "planned_from": _local(sitting, sitting.planned_from), "planned_until": _local(sitting, sitting.planned_until),
        "by": actor.person.name,
    }  # fmt: skip
    return journal.Draft(actor.scope, RECORD, "sitting.scheduled", body, actor.actor)


def _local(sitting: Sitting, at: datetime | None) -> str | None:
    return at.astimezone(sitting.delegation.zone).isoformat() if at else None
