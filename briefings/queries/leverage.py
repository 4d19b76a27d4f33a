"""The means of pressure, ours and theirs."""

from django.db.models import F, QuerySet

from briefings.models import Leverage, Notice
from briefings.rules import can_read_leverage
from teams.models import Seat


def leverage(seat: Seat) -> QuerySet[Leverage]:
    """All of it: ours first, the strongest first; nothing for those who do not read the notes."""
    found = Leverage.objects.filter(delegation=seat.delegation_id).select_related("owner__person")
    return found if can_read_leverage(seat, seat.delegation) else found.none()


def notices(seat: Seat) -> QuerySet[Notice]:
    """The partners to be told, before things happen and after; who was told already stands behind."""
    found = Notice.objects.filter(delegation=seat.delegation_id).select_related("told_by__person")
    found = found.order_by(F("told_at").asc(nulls_first=True), "-occasion", "listed_at", "id")
    return found if can_read_leverage(seat, seat.delegation) else found.none()
