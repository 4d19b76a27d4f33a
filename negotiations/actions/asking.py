"""The question that goes with a verdict: one tap puts it into the bank and before the room."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal.models import Entry
from negotiations import rules
from negotiations.actions.notes import send_note
from negotiations.actions.questions import prepare_question
from negotiations.actions.verdicts import lock_standing
from negotiations.models import Addressee, Claim, Point, Priority
from teams.actions.locking import lock_actor, require_own
from teams.models import Seat
from teams.rules import Conflict, require


@transaction.atomic
def put_its_question(*, actor: Seat, claim: Claim, number: int, point: Point | None = None) -> Entry:
    """Keep the question of the verdict with this number among our questions, and send it to the room; returns the note.

    It is about the point given, else the one under discussion where the claim was made. Raises ValidationError where
    there is neither or no question, and Conflict where it was put already or the verdict was replaced.
    """
    actor = lock_actor(actor)
    require_own(actor, point)
    claim, verdict = lock_standing(claim, number)
    require(rules.can_put_its_question, actor, claim)
    sitting = claim.utterance.sitting
    about = point or sitting.point
    if not (verdict.ask_en or verdict.ask_uk):
        raise ValidationError(_("The verdict has no question."))
    if claim.own:
        raise ValidationError(_("We put no question to the table about a statement of our own."))
    if about is None:
        raise ValidationError({"point": _("Say on which point: none is under discussion.")})
    if claim.question_id:
        raise Conflict(_("The question was put already."))
    claim.question = prepare_question(actor=actor, point=about, text_en=verdict.ask_en, text_uk=verdict.ask_uk)
    claim.save(update_fields=["question"])
    text = _("Ask: %(question)s") % {"question": " / ".join(filter(None, (verdict.ask_en, verdict.ask_uk)))}
    return send_note(
        actor=actor, to=Addressee.ROOM, priority=Priority.URGENT, text=f"{text} ({claim.utterance.citation})",
        request_key=f"question:{verdict.pk}", sitting=sitting,
    )  # fmt: skip
