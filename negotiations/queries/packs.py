"""Briefing packs: everybody finds their own."""

from typing import Any

from django.db.models import QuerySet

from journal import queries as reading
from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.models import Pack, PackState
from teams.compartments import AUDIT, CAUCUS
from teams.models import Seat

CHANGED = ("observation.deleted", "dossier.deleted", "dossier.changed", "dossier.pictured")


def pack_reader(seat: Seat) -> Seat:
    """The seat itself; Pack.DoesNotExist for whom there is no pack at all."""
    if not rules.can_have_pack(seat, seat.delegation):
        raise Pack.DoesNotExist
    return seat


def packs(seat: Seat) -> QuerySet[Pack]:
    """The seat's own, the newest first."""
    found = Pack.objects.filter(seat=seat).select_related("delegation")
    return found if rules.can_have_pack(seat, seat.delegation) else found.none()


def is_overtaken(pack: Pack) -> bool:
    """Whether something was hidden, deleted or closed to its reader since it was asked for that may stand in it."""
    if _since(pack, CAUCUS, "option.closed").exists():
        return True
    gone = [entry for kind in CHANGED for entry in _since(pack, AUDIT, kind)]
    gone += [entry for entry in _since(pack, AUDIT, "dossier.revoked") if entry.body["to"] == pack.seat.actor]
    return any(entry.body["dossier"] in pack.dossiers for entry in gone)


def _since(pack: Pack, compartment: str, kind: str) -> "QuerySet[Entry]":
    return reading.of_kind(str(pack.delegation_id), compartment, kind).filter(recorded_at__gte=pack.asked_at)


def pack_to_take(seat: Seat, key: Any) -> Pack:
    """One that is ready, not expired, and of the role that the seat has now; Pack.DoesNotExist otherwise."""
    return packs(seat).get(pk=key, state=PackState.READY, role=seat.role, expires_at__gt=database_now())
