"""Whose a pack is, on each of its pages: whoever passes it on passes on the name."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from negotiations.models import Pack
from teams.models import Role, Seat


@dataclass(frozen=True, slots=True)
class Watermark:
    """Told at the foot of each page; `name` also across it."""

    name: str
    line: str


def watermark(seat: Seat, moment: datetime, pack: Pack | None = None) -> Watermark:
    """Name, seat, the moment in the venue's zone; of a pack its number, and the beginning of its id."""
    told = [
        seat.person.name,
        str(Role(seat.role).label),
        date_format(timezone.localtime(moment, seat.delegation.zone), "DATETIME_FORMAT"),
    ]
    if pack is not None:
        told.append(_("pack %(number)s (%(id)s)") % {"number": pack.number, "id": str(pack.pk)[:8]})
    return Watermark(seat.person.name, " · ".join(told))
