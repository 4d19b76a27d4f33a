"""When the room had a verdict on its screen: by how far its seats have seen the notes, and by a tap."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Q

from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.actions.claim_locking import enter
from negotiations.actions.verdicts import lock_standing
from negotiations.models import Claim, Showing, Verdict
from negotiations.rules.claims import AT_THE_TABLE
from teams.actions.locking import lock_actor
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import require

LOOKED_BACK = timedelta(hours=12)


@transaction.atomic
def acknowledge_verdict(*, actor: Seat, claim: Claim, number: int) -> Entry:
    """Say that one has it; once per person, and again is the same. Conflict where the verdict was replaced."""
    actor = lock_actor(actor)
    claim, verdict = lock_standing(claim, number)
    require(rules.can_acknowledge_verdict, actor, claim)
    key = f"acknowledge:{verdict.pk}"
    if given := journal.first(actor.scope, claim.compartment, actor.actor, key, kind="claim.acknowledged"):
        return given
    entry = enter(claim, "claim.acknowledged", actor, key=key, seat=actor.actor, initials=actor.initials)
    at = entry.recorded_at
    Showing.objects.update_or_create(
        verdict=verdict, seat=actor, defaults={"acknowledged_at": at}, create_defaults={"at": at, "acknowledged_at": at}
    )
    return entry


@transaction.atomic
def note_what_was_shown(*, limit: int = 100) -> int:
    """Keep for each new verdict which seat of the room had it first; returns how many. A sweep.

    A screen tells how far it has shown the notes; nothing of it is entered, as with everything about presence.
    """
    now = database_now()
    seen = Q(
        claim__delegation__seats__role__in=AT_THE_TABLE, claim__delegation__seats__seen__compartment=CAUCUS,
        claim__delegation__seats__seen__position__gte=F("position"),
    )  # fmt: skip
    new = Verdict.objects.filter(seen, claim__own=False, showings=None, signed_at__gte=now - LOOKED_BACK)
    pairs = new.order_by("signed_at", "pk").values_list("pk", "claim__delegation__seats")[:limit]
    first: dict[Any, Any] = {}
    for verdict, seat in pairs:
        first.setdefault(verdict, seat)
    rows = [Showing(verdict_id=verdict, seat_id=seat, at=now) for verdict, seat in first.items()]
    Showing.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)
