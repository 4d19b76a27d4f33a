"""May this seat do this? Pure predicates; they decide nothing outside the actions that require them."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied

from teams.compartments import READERS
from teams.models.delegation import Delegation
from teams.models.seat import Role, Seat


class Denied(PermissionDenied):
    """Seen, but not allowed (403)."""


class Conflict(Exception):
    """Somebody else, or an earlier state, was first (409); the message says what holds now."""


Rule = Callable[[Any, Any], bool]


def require(rule: Rule, seat: Any, subject: Any) -> None:
    """Raise Denied unless the rule allows it; call it on fresh rows, under the lock."""
    if not rule(seat, subject):
        raise Denied(rule.__doc__ or rule.__name__)


def is_active(seat: Seat) -> bool:
    return seat.suspended_at is None and seat.person.is_active


def belongs(seat: Seat, delegation: Delegation) -> bool:
    return is_active(seat) and seat.delegation_id == delegation.pk


def can_read(seat: Seat, compartment: str) -> bool:
    """Those who may read a compartment may read all of it."""
    return is_active(seat) and seat.role in READERS.get(compartment, ())


def can_change_roster(seat: Seat, delegation: Delegation) -> bool:
    """The head forms the roster until talks open; after that nobody changes it."""
    return belongs(seat, delegation) and seat.role == Role.HEAD and not delegation.talks_are_open


def can_open_talks(seat: Seat, delegation: Delegation) -> bool:
    """The head opens the talks, once."""
    return belongs(seat, delegation) and seat.role == Role.HEAD


def can_suspend(seat: Seat, other: Seat) -> bool:
    """A leader or the head suspends another seat of the same delegation; the head never a leader."""
    if not belongs(seat, other.delegation) or seat.pk == other.pk:
        return False
    return seat.role == Role.LEADER or (seat.role == Role.HEAD and other.role != Role.LEADER)


def can_see_proofs(seat: Seat, delegation: Delegation) -> bool:
    """Sizes, roots and checkpoints prove without showing; leaders, the head and the auditor see them."""
    return belongs(seat, delegation) and seat.role in {Role.LEADER, Role.HEAD, Role.AUDITOR, Role.RECORDER}


def can_export(seat: Seat, delegation: Delegation) -> bool:
    """Leaders and the head export the record."""
    return belongs(seat, delegation) and seat.role in {Role.LEADER, Role.HEAD}
