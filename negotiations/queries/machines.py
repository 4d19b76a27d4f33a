"""Machines: what is allowed, and what they wrote; for everybody who reads the notes."""

from django.db.models import QuerySet

from negotiations.models import MachineKind, MachinePermission, MachineText, Utterance
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import can_read


def machine_permissions(seat: Seat) -> QuerySet[MachinePermission]:
    """One for each kind of machine that is on."""
    found = MachinePermission.objects.filter(delegation=seat.delegation_id).select_related("allowed_by__person")
    return found if can_read(seat, CAUCUS) else found.none()


def machine_texts(seat: Seat, utterance: Utterance) -> QuerySet[MachineText]:
    """What machines were asked about this line."""
    found = MachineText.objects.filter(utterance=utterance, utterance__sitting__delegation=seat.delegation_id)
    return found.select_related("asked_by__person") if can_read(seat, CAUCUS) else found.none()


def fleet(seat: Seat) -> list[tuple[MachineKind, MachinePermission | None]]:
    """Every kind of machine, with its permission where it is on."""
    allowed = {one.kind: one for one in machine_permissions(seat)}
    return [(kind, allowed.get(kind.value)) for kind in MachineKind]
