"""The first statement of an action: the acting seat, fresh and locked.

The lock serialises a seat's own requests, so that a retry finds what the first try did; a suspension waits
for it, or has already happened.
"""

from teams.models import Seat


def lock_actor(actor: Seat) -> Seat:
    """The seat as it is now; suspended or not, for the rules to judge."""
    return (
        Seat.objects.select_for_update(of=("self",), no_key=True)
        .select_related("person", "delegation")
        .get(pk=actor.pk)
    )
