"""The question bank: what we want to know of them, and what became of it when it was put."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from negotiations import rules
from negotiations.models import Outcome, Point, Question, QuestionOutcome, Side, Speaker, Utterance
from teams.actions.locking import lock_actor, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import optional_text

LONGEST = 500


@transaction.atomic
def prepare_question(*, actor: Seat, point: Point, text_en: str = "", text_uk: str = "") -> Question:
    """A question to put to them on a point, in at least one language."""
    actor = lock_actor(actor)
    require(rules.can_keep_preparation, actor, actor.delegation)
    require_own(actor, point)
    question = Question.objects.create(
        delegation=actor.delegation,
        point=point,
        written_by=actor,
        written_at=database_now(),
        **_cleaned(text_en, text_uk),
    )
    journal.append(_told(actor, "question.prepared", question, changed=False))
    return question


@transaction.atomic
def change_question(*, actor: Seat, question: Question, point: Point, text_en: str = "", text_uk: str = "") -> Question:
    """Put it in other words or to another point; Conflict once it was asked, for then it is what was asked."""
    actor = lock_actor(actor)
    require(rules.can_keep_preparation, actor, actor.delegation)
    require_own(actor, question, point)
    question = _locked(question)
    if question.outcomes.filter(removed_at=None).exists():
        raise Conflict(_("It was put to them in these words. Prepare another question."))
    for name, text in _cleaned(text_en, text_uk).items():
        setattr(question, name, text)
    question.point, question.written_by, question.written_at = point, actor, database_now()
    question.save()
    journal.append(_told(actor, "question.prepared", question, changed=True))
    return question


@transaction.atomic
def record_outcome(
    *, actor: Seat, question: Question, outcome: str, utterance: Utterance, speaker: Speaker | None = None
) -> QuestionOutcome:
    """It was asked, answered or dodged in this line, by whoever spoke it unless somebody else is named.

    Conflict where the same is recorded of the same line already.
    """
    actor = lock_actor(actor)
    require(rules.can_keep_preparation, actor, actor.delegation)
    require_own(actor, question, utterance.sitting, speaker)
    question, outcome = _locked(question), Outcome(outcome)
    by = speaker or utterance.speaker.placed
    if outcome != Outcome.ASKED and by.party is not None and by.party.side == Side.OURS:
        raise ValidationError(_("We answer no question of ours: cite their line, or name who answered or dodged it."))
    if question.outcomes.filter(removed_at=None, outcome=outcome, utterance=utterance).exists():
        raise Conflict(_("This is recorded of that line already."))
    recorded = QuestionOutcome.objects.create(
        delegation=actor.delegation, question=question, outcome=outcome, utterance=utterance, speaker=by,
        recorded_by=actor, recorded_at=database_now(),
    )  # fmt: skip
    more = {"outcome": outcome.value, "citation": utterance.citation, "speaker": by.name}
    journal.append(_told(actor, "question.put", question, **more))
    return recorded


def _locked(question: Question) -> Question:
    found = Question.objects.select_for_update(no_key=True, of=("self",)).select_related("point")
    locked = found.filter(pk=question.pk, removed_at=None).first()
    if locked is None:
        raise Conflict(_("It was removed. Put it back first."))
    return locked


def _cleaned(text_en: str, text_uk: str) -> dict[str, str]:
    texts = {"text_en": optional_text(text_en, LONGEST), "text_uk": optional_text(text_uk, LONGEST)}
    if not any(texts.values()):
        raise ValidationError(_("Write the question, in at least one language."))
    return texts


def _told(actor: Seat, kind: str, question: Question, **more: Any) -> journal.Draft:
    body = {
        "question": str(question.pk), "point": question.point.number, "point_title": question.point.title,
        "title": str(question), "by": actor.person.name,
    }  # fmt: skip
    return journal.Draft(actor.scope, CAUCUS, kind, body | more, actor.actor)
