"""Who checks what: one person at a time, for a while, so that nothing is done twice and nothing is left lying."""

from datetime import timedelta

from django.db import transaction

from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.actions.claim_locking import ClaimTaken, enter, lock_claim
from negotiations.claim_told import JOINED, standing_verdict
from negotiations.models import Claim, ClaimState
from teams.actions.locking import lock_actor
from teams.models import Seat
from teams.rules import require

LEASE = timedelta(minutes=10)


@transaction.atomic
def take_claim(*, actor: Seat, claim: Claim) -> Entry:
    """Check it, for ten minutes; again, for ten more. An answered one is taken to sign another verdict.

    Raises ClaimTaken while somebody else's time for it runs, and where it was withdrawn.
    """
    actor = lock_actor(actor)
    claim = lock_claim(claim)
    require(rules.can_check_claim, actor, claim)
    now = database_now()
    runs = claim.state == ClaimState.CHECKING and claim.lease_until is not None and claim.lease_until > now
    if claim.state == ClaimState.WITHDRAWN or (runs and claim.taken_by_id != actor.pk):
        raise ClaimTaken(claim, standing_verdict(claim))
    claim.state, claim.taken_by, claim.lease_until = ClaimState.CHECKING, actor, now + LEASE
    claim.save(update_fields=["state", "taken_by", "lease_until"])
    return enter(claim, "claim.taken", actor)


@transaction.atomic
def return_claim(*, actor: Seat, claim: Claim) -> Entry:
    """Give it back to the queue; one that has a verdict is answered again. ClaimTaken unless this seat has it."""
    actor = lock_actor(actor)
    claim = lock_claim(claim)
    require(rules.can_check_claim, actor, claim)
    if claim.taken_by_id != actor.pk:
        raise ClaimTaken(claim, standing_verdict(claim))
    return _give_back(claim, actor)


@transaction.atomic
def return_expired_claims(*, limit: int = 50) -> int:
    """Put back what nobody finished in time; returns how many. A sweep, by the database's clock."""
    due = Claim.objects.select_for_update(skip_locked=True, of=("self",), no_key=True).filter(
        state=ClaimState.CHECKING, lease_until__lte=database_now()
    )
    claims = list(due.select_related(*JOINED).order_by("delegation_id", "own", "lease_until")[:limit])
    for claim in claims:
        _give_back(claim, None)
    return len(claims)


def _give_back(claim: Claim, by: Seat | None) -> Entry:
    verdict = standing_verdict(claim)
    claim.state = ClaimState.ANSWERED if verdict else ClaimState.OPEN
    claim.taken_by = claim.lease_until = None
    claim.save(update_fields=["state", "taken_by", "lease_until"])
    return enter(claim, "claim.returned", by)
