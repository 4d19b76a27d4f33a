"""Evidence: what speaks for or against a claim, with its grade, and the copy that was kept."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from briefings.models.observation import Credibility
from briefings.models.source import Reliability
from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.actions.claim_leases import LEASE
from negotiations.actions.claim_locking import ClaimTaken, enter, lock_claim
from negotiations.files.copies import Copy
from negotiations.models import Claim, ClaimState, Evidence, EvidenceFile
from teams.actions.locking import lock_actor
from teams.models import Seat
from teams.rules import require
from teams.wording import clean_text, optional_text

MOST = 50


@dataclass(frozen=True, slots=True)
class EvidenceAsked:
    """A piece of evidence: from where, what it says word for word, its grade, and under which licence it is kept."""

    source: str
    reliability: str
    credibility: int
    address: str = ""
    quote: str = ""
    licence: str = ""


@transaction.atomic
def add_evidence(
    *, actor: Seat, claim: Claim, asked: EvidenceAsked, request_key: str, copy: Copy | None = None
) -> Entry:
    """Put it beside the claim, for good; the address is kept and never opened from here.

    Who has the claim has ten minutes more. Raises Denied, ValidationError, ClaimTaken where it was withdrawn, KeyReused.
    """
    actor = lock_actor(actor)
    claim = lock_claim(claim)
    require(rules.can_check_claim, actor, claim)
    row = Evidence(
        claim=claim, source=clean_text(asked.source, 300), address=_web_address(asked.address),
        quote=optional_text(asked.quote, 4000), licence=optional_text(asked.licence, 300), added_by=actor,
        reliability=Reliability(asked.reliability), credibility=Credibility(asked.credibility),
    )  # fmt: skip
    same = {"claim": str(claim.pk), "source": row.source, "quote": row.quote, "digest": copy.digest if copy else None}
    if made := journal.first(actor.scope, claim.compartment, actor.actor, request_key, kind="evidence.added", **same):
        return made
    if claim.state == ClaimState.WITHDRAWN:
        raise ClaimTaken(claim)
    row.number = (claim.evidence.aggregate(last=Max("number"))["last"] or 0) + 1
    if row.number > MOST:
        raise ValidationError(_("At most %(count)d pieces of evidence for a claim.") % {"count": MOST})
    if claim.taken_by_id == actor.pk:
        claim.lease_until = database_now() + LEASE
        claim.save(update_fields=["lease_until"])
    told: dict[str, Any] = {
        "source": row.source,
        "quote": row.quote,
        "digest": same["digest"],
        "grade": row.grade,
        "evidence": str(row.pk),
    }
    entry = enter(claim, "evidence.added", actor, key=request_key, **told)
    row.added_at, row.position = entry.recorded_at, entry.position
    row.save(force_insert=True)
    if copy:
        EvidenceFile.objects.create(
            evidence=row, name=copy.name, kind=copy.kind, size=len(copy.content), digest=copy.digest,
            content=copy.content,
        )  # fmt: skip
    return entry


def _web_address(text: str) -> str:
    """An address that a browser may open; ValidationError for any other scheme."""
    address = optional_text(text, 1000)
    if not address:
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc or any(mark.isspace() for mark in address):
        raise ValidationError({"address": _("An address begins with https:// or http://.")})
    return address
