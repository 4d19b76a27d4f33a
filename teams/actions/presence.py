"""Who is here, who is typing, who has seen how far: small rows, overwritten, never journalled."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest

from journal.clock import database_now
from teams.models import Presence, Seen

PRESENT_FOR = timedelta(seconds=12)
TYPING_FOR = timedelta(seconds=4)


@transaction.atomic
def mark_present(*, actors: Collection[Any]) -> None:
    """These seats (ids) have an open socket now."""
    until = database_now() + PRESENT_FOR
    Presence.objects.bulk_create(
        [Presence(seat_id=seat, present_until=until) for seat in sorted(actors)],
        update_conflicts=True,
        unique_fields=["seat"],
        update_fields=["present_until"],
    )


@transaction.atomic
def mark_typing(*, actor: Any) -> None:
    """This seat (id) is typing now."""
    now = database_now()
    Presence.objects.update_or_create(
        seat_id=actor, defaults={"typing_until": now + TYPING_FOR}, create_defaults={
            "typing_until": now + TYPING_FOR, "present_until": now + PRESENT_FOR,
        },
    )  # fmt: skip


@transaction.atomic
def mark_seen(*, actor: Any, cursors: Mapping[str, int]) -> None:
    """This seat (id) has seen these journals so far; a cursor never goes back."""
    for compartment, position in cursors.items():
        seen, made = Seen.objects.get_or_create(seat_id=actor, compartment=compartment, defaults={"position": position})
        if not made and seen.position < position:
            Seen.objects.filter(pk=seen.pk).update(position=Greatest(F("position"), position))
