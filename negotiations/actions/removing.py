"""What was prepared is taken away without being lost: whoever regrets it puts it back."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from negotiations import rules
from negotiations.models import ChecklistItem, PredictedClaim, Question, QuestionOutcome, Reply
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require

Prepared = PredictedClaim | Reply | Question | QuestionOutcome | ChecklistItem
WORDS = {
    PredictedClaim: "claim",
    Reply: "reply",
    Question: "question",
    QuestionOutcome: "outcome",
    ChecklistItem: "item",
}


@transaction.atomic
def put_away(*, actor: Seat, prepared: Prepared) -> None:
    """Remove it; what stands under a reply goes and comes with it. Conflict when somebody removed it already."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_preparation, actor, delegation)
    require_own(actor, prepared)
    rows: Any = type(prepared)
    there = rows.objects.filter(pk=prepared.pk, removed_at=None)
    if not there.update(removed_at=database_now()):
        raise Conflict(_("It was removed already."))
    journal.append(_told(actor, "preparation.removed", prepared))


@transaction.atomic
def put_back(*, actor: Seat, prepared: Prepared) -> None:
    """Put it where it was. Conflict when somebody did, when what it stands on is away, or when the same was recorded anew."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_preparation, actor, delegation)
    require_own(actor, prepared)
    above = _above(prepared)
    if above is not None and above.removed_at is not None:
        raise Conflict(_("What it stands under was removed too. Put that back first."))
    if isinstance(prepared, QuestionOutcome) and _is_recorded_anew(prepared):
        raise Conflict(_("This is recorded of that line already."))
    rows: Any = type(prepared)
    away = rows.objects.filter(pk=prepared.pk, removed_at__isnull=False)
    if not away.update(removed_at=None):
        raise Conflict(_("It is there already."))
    journal.append(_told(actor, "preparation.restored", prepared))


def _told(actor: Seat, kind: str, prepared: Prepared) -> journal.Draft:
    body = {"what": WORDS[type(prepared)], "prepared": str(prepared.pk), "title": str(prepared)[:300]}
    return journal.Draft(actor.scope, CAUCUS, kind, body | {"by": actor.person.name}, actor.actor)


def _above(prepared: Prepared) -> Reply | Question | None:
    if isinstance(prepared, Reply):
        return Reply.objects.get(pk=prepared.parent_id) if prepared.parent_id else None
    return Question.objects.get(pk=prepared.question_id) if isinstance(prepared, QuestionOutcome) else None


def _is_recorded_anew(outcome: QuestionOutcome) -> bool:
    same = QuestionOutcome.objects.filter(
        question=outcome.question_id, outcome=outcome.outcome, utterance=outcome.utterance_id
    )
    return same.filter(removed_at=None).exists()
