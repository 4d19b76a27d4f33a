"""May this seat do this? Pure predicates; they decide nothing outside the actions that require them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from teams.compartments import READERS
from teams.models.delegation import Delegation
from teams.models.seat import Role, Seat


class Denied(PermissionDenied):
    """Seen, but not allowed (403)."""


class Conflict(Exception):
    """Somebody else, or an earlier state, was first (409); the message says what holds now.

    To programs `code` tells which conflict it is, and `holds` what holds.
    """

    code = "conflict"
    holds: Mapping[str, Any] = MappingProxyType({})


Rule = Callable[[Any, Any], bool]
Stated = TypeVar("Stated", bound=Rule)

_REFUSALS: dict[Rule, Promise] = {}


def states(text: Promise) -> Callable[[Stated], Stated]:
    """What the rule says, in the reader's language: told to whom it refuses."""

    def keep(rule: Stated) -> Stated:
        _REFUSALS[rule] = text
        return rule

    return keep


def require(rule: Rule, seat: Any, subject: Any) -> None:
    """Raise Denied unless the rule allows it; call it on fresh rows, under the lock."""
    if not rule(seat, subject):
        raise Denied(_REFUSALS.get(rule, _("Your seat may not do this.")))


def is_active(seat: Seat) -> bool:
    return seat.suspended_at is None and seat.person.is_active


def belongs(seat: Seat, delegation: Delegation) -> bool:
    return is_active(seat) and seat.delegation_id == delegation.pk


@states(_("Your seat does not read this."))
def can_read(seat: Seat, compartment: str) -> bool:
    """Those who may read a compartment may read all of it."""
    return is_active(seat) and seat.role in READERS.get(compartment, ())


def can_search(seat: Seat, delegation: Delegation) -> bool:
    """Everybody but the auditor, who proves without reading; what is found is what the seat reads anyway."""
    return belongs(seat, delegation) and seat.role != Role.AUDITOR


@states(_("The head forms the roster until the talks open; after that nobody changes it."))
def can_change_roster(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role == Role.HEAD and not delegation.talks_are_open


@states(_("The head opens the talks, once."))
def can_open_talks(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role == Role.HEAD


@states(_("A leader or the head suspends another seat; the head never a leader."))
def can_suspend(seat: Seat, other: Seat) -> bool:
    if not belongs(seat, other.delegation) or seat.pk == other.pk:
        return False
    return seat.role == Role.LEADER or (seat.role == Role.HEAD and other.role != Role.LEADER)


def can_see_proofs(seat: Seat, delegation: Delegation) -> bool:
    """Sizes, roots and checkpoints prove without showing; leaders, the head and the auditor see them."""
    return belongs(seat, delegation) and seat.role in {Role.LEADER, Role.HEAD, Role.AUDITOR, Role.RECORDER}


@states(_("Leaders and the head export journals."))
def can_export(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.LEADER, Role.HEAD}
