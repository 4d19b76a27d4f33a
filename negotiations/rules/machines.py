"""Machines that write: off until the head lets one read, never above the marking it was given."""

from django.utils.translation import gettext_lazy as _

from briefings.models import Marking
from negotiations.models import MachineKind, MachinePermission
from negotiations.rules.table import COUNSEL
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, states

STRICTEST_FIRST = tuple(Marking)
RECORD_MARKING = Marking.STRICT
"""The marking of every line of the record, by the default of TLP for what only the delegation holds."""


@states(_("The head lets machines read, and stops them."))
def can_allow_machines(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role == Role.HEAD


@states(_("Leaders, the head, delegates, advisers and analysts ask a machine about a line."))
def can_ask_machine(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in COUNSEL


def may_read(permission: MachinePermission | None, marking: str) -> bool:
    """Whether this machine may read a text of this marking; without a permission, none."""
    return permission is not None and STRICTEST_FIRST.index(permission.marking) <= STRICTEST_FIRST.index(marking)


def reads_lines(kind: str) -> bool:
    """Speech to text is given recordings; the others read lines."""
    return kind != MachineKind.SPEECH
