"""A claim under lock, and what is entered of it."""

from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _

from journal import append as journal
from journal.models import Entry
from negotiations.claim_told import JOINED, claim_told, standing_verdict
from negotiations.models import Claim, ClaimState, Verdict
from teams.models import Seat
from teams.rules import Conflict


class ClaimTaken(Conflict):
    """Somebody else is checking it, or has answered; `holds` tells who."""

    code = "taken"

    def __init__(self, claim: Claim, verdict: Verdict | None = None) -> None:
        who = claim.taken_by.person.name if claim.taken_by else verdict.signed_by.person.name if verdict else ""
        super().__init__(_said(claim, who))
        self.holds = {"state": claim.state, "by": who or None, "verdict": verdict.number if verdict else None}


def _said(claim: Claim, who: str) -> str:
    texts = {
        ClaimState.CHECKING: _("%(name)s is checking it. Nothing was changed."),
        ClaimState.ANSWERED: _("%(name)s has answered it. Read the verdict; take the claim to sign another."),
        ClaimState.WITHDRAWN: _("It was withdrawn. Nothing was changed."),
        ClaimState.OPEN: _("Your time for it has run out and it is back in the queue. Take it again; nothing is lost."),
    }
    return texts[ClaimState(claim.state)] % {"name": who}


def lock_claim(claim: Claim) -> Claim:
    """The claim, fresh and locked; what is numbered in it is decided in turn."""
    # Read apart: PostgreSQL, having waited for the lock, tells the row anew but what is joined to it as it was before.
    Claim.objects.select_for_update(no_key=True).get(pk=claim.pk)
    return Claim.objects.select_related(*JOINED).get(pk=claim.pk)


def enter(
    claim: Claim, kind: str, by: Seat | None, *, key: str = "", verdict: Verdict | None = None, **more: Any
) -> Entry:
    """Enter it where this claim is told; `verdict` is one that is not written yet, else the one that holds."""
    body = claim_told(claim, verdict or standing_verdict(claim), by, **more)
    actor = by.actor if by else journal.SYSTEM
    draft = journal.Draft(str(claim.delegation_id), claim.compartment, kind, body, actor, key or uuid4().hex)
    return journal.append(draft)
