"""The first statement of an action: the acting seat, fresh and locked.

The lock serialises a seat's own requests, so that a retry finds what the first try did; a suspension waits
for it, or has already happened.
"""

from typing import TypeVar

from teams.models import Seat
from teams.system import System


Actor = TypeVar("Actor", Seat, Seat | System)


def lock_actor(actor: Actor) -> Actor:
    """The seat as it is now, suspended or not, for the rules to judge; the system has no row to lock."""
    if isinstance(actor, System):
        return actor
    return (
        Seat.objects.select_for_update(of=("self",), no_key=True)
        .select_related("person", "delegation")
        .get(pk=actor.pk)
    )
