"""The ledgers: what was given and got on each point, and who promised what. Each row cites a line of the record."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.models import Commitment, Concession, Direction, Kept, Party, Point, Utterance
from teams.actions.locking import lock_actor, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_text, optional_text

LONGEST = 500
HEAVIEST = 5


@transaction.atomic
def record_concession(
    *,
    actor: Seat,
    point: Point,
    direction: str,
    text: str,
    utterance: Utterance,
    condition: str = "",
    weight: int = 1,
) -> Concession:
    """Enter what was given or got, with the line in which it was said."""
    actor = lock_actor(actor)
    require(rules.can_keep_ledger, actor, actor.delegation)
    require_own(actor, point, utterance.sitting)
    if not 1 <= weight <= HEAVIEST:
        raise ValidationError({"weight": _("The weight is from 1 to 5.")})
    concession = Concession.objects.create(
        delegation=actor.delegation, point=point, direction=Direction(direction), text=clean_text(text, LONGEST),
        condition=optional_text(condition, LONGEST), weight=weight, utterance=utterance, recorded_by=actor,
        recorded_at=database_now(),
    )  # fmt: skip
    journal.append(_told(actor, "concession.recorded", _of_concession(concession)))
    return concession


@transaction.atomic
def withdraw_concession(*, actor: Seat, concession: Concession, utterance: Utterance) -> Entry:
    """Mark it as taken back, with the line in which that was said; the row stays."""
    actor = lock_actor(actor)
    require(rules.can_keep_ledger, actor, actor.delegation)
    require_own(actor, concession, utterance.sitting)
    marked = Concession.objects.filter(pk=concession.pk, withdrawn_at=None)
    if not marked.update(withdrawn_in=utterance, withdrawn_at=database_now()):
        raise Conflict(_("It is withdrawn already."))
    body = _of_concession(concession) | {"withdrawn_in": utterance.citation}
    return journal.append(_told(actor, "concession.withdrawn", body))


@transaction.atomic
def record_commitment(
    *,
    actor: Seat,
    party: Party,
    text: str,
    utterance: Utterance,
    towards: str = "",
    due: date | None = None,
) -> Commitment:
    """Enter a promise, with the line in which it was made."""
    actor = lock_actor(actor)
    require(rules.can_keep_ledger, actor, actor.delegation)
    require_own(actor, party, utterance.sitting)
    commitment = Commitment.objects.create(
        delegation=actor.delegation, party=party, text=clean_text(text, LONGEST), towards=optional_text(towards, 200),
        due=due, utterance=utterance, recorded_by=actor, recorded_at=database_now(),
    )  # fmt: skip
    journal.append(_told(actor, "commitment.recorded", _of_commitment(commitment)))
    return commitment


@transaction.atomic
def settle_commitment(*, actor: Seat, commitment: Commitment, state: str, evidence: str) -> Entry:
    """Say that a promise was kept or broken, and how one knows; Conflict if somebody said so already."""
    actor = lock_actor(actor)
    require(rules.can_keep_ledger, actor, actor.delegation)
    require_own(actor, commitment)
    if state not in {Kept.KEPT, Kept.BROKEN}:
        raise ValidationError({"state": _("A promise is kept or broken.")})
    evidence = clean_text(evidence, LONGEST)
    open_still = Commitment.objects.filter(pk=commitment.pk, state=Kept.OPEN)
    if not open_still.update(state=state, evidence=evidence, settled_at=database_now()):
        raise Conflict(_("It is settled already."))
    body = _of_commitment(commitment) | {"state": state, "evidence": evidence}
    return journal.append(_told(actor, "commitment.settled", body))


def _told(actor: Seat, kind: str, body: dict[str, Any]) -> journal.Draft:
    return journal.Draft(actor.scope, CAUCUS, kind, body | {"by": actor.person.name}, actor.actor)


def _of_concession(concession: Concession) -> dict[str, Any]:
    point = concession.point
    return {
        "concession": str(concession.pk), "point": point.number, "point_title": point.title,
        "direction": concession.direction, "title": concession.text, "condition": concession.condition,
        "weight": concession.weight, "citation": concession.utterance.citation,
    }  # fmt: skip


def _of_commitment(commitment: Commitment) -> dict[str, Any]:
    return {
        "commitment": str(commitment.pk), "party": commitment.party.name, "towards": commitment.towards,
        "title": commitment.text, "due": commitment.due.isoformat() if commitment.due else None,
        "citation": commitment.utterance.citation,
    }  # fmt: skip
