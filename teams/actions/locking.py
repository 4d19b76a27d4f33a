"""The first statement of an action: the acting seat, fresh and locked.

The lock serialises a seat's own requests, so that a retry finds what the first try did; a suspension waits
for it, or has already happened.

Everybody locks in one order, so that no two wait for each other: delegation, seat, sitting or speakers, journals
(audit, caucus, … in their alphabetical order).
"""

from typing import Any, TypeVar

from django.utils.translation import gettext as _

from teams.models import Delegation, Seat
from teams.rules import Denied
from teams.statements import lock_seat
from teams.system import System

Actor = TypeVar("Actor", Seat, Seat | System)


def lock_actor(actor: Actor) -> Actor:
    """The seat as it is now, suspended or not, for the rules to judge; the system has no row to lock."""
    return actor if isinstance(actor, System) else lock_seat(actor)


def lock_delegation(actor: Seat | System) -> Delegation:
    """The actor's delegation, fresh and locked: what is numbered in it, or may be there only once, is decided in turn."""
    return Delegation.objects.select_for_update(no_key=True).get(pk=actor.delegation_id)


def require_own(actor: Seat | System, *things: Any) -> None:
    """Denied unless everything named (None apart) belongs to the actor's delegation."""
    if any(thing is not None and thing.delegation_id != actor.delegation_id for thing in things):
        raise Denied(_("This belongs to another delegation."))
