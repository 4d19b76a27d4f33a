"""The record: lines as they are spoken, and corrections beside them."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from journal import append as journal
from journal.models import Entry
from negotiations import rules
from negotiations.citation import cite
from negotiations.marking import bell
from negotiations.models import Attendance, Correction, Sitting, Source, Speaker, State, Utterance
from negotiations.search.index import index_correction, index_utterances
from teams.actions.locking import lock_actor, require_own
from teams.compartments import RECORD
from teams.models import Seat
from teams.rules import Conflict, require
from teams.system import System
from teams.wording import clean_text

LONGEST = 20_000
logger = logging.getLogger(__name__)


def lock_sitting(sitting: Sitting) -> Sitting:
    """The sitting, fresh and locked: its next line number is taken under this lock."""
    return (
        Sitting.objects.select_for_update(of=("self",), no_key=True)
        .select_related("round", "delegation")
        .get(pk=sitting.pk)
    )


@transaction.atomic
def record_utterance(  # noqa: PLR0913  what belongs to a line, each by name
    *,
    actor: Seat | System,
    sitting: Sitting,
    speaker: Speaker,
    language: str,
    text: str,
    request_key: str,
    started_at: datetime | None = None,
    ended_at: datetime | None = None,
    source: str = Source.TYPED,
) -> Entry:
    """Take down one line; returns its entry. The same key again returns the first entry, for ever.

    Lines of several recorders get their numbers in the order of their commits. Raises Denied, Conflict when the
    sitting is not open, ValidationError and KeyReused.
    """
    actor, sitting = lock_actor(actor), lock_sitting(sitting)
    require(rules.can_record, actor, sitting)
    require_own(actor, speaker)
    text = clean_text(text, LONGEST)
    same = {"text": text, "sitting": str(sitting.pk), "language": language, "source": source}
    if recorded := journal.first(actor.scope, RECORD, actor.actor, request_key, kind="utterance.recorded", **same):
        if recorded.body["speaker"]["name"] != speaker.name:
            raise journal.KeyReused(recorded)
        return recorded
    if not rules.can_record_now(sitting):
        told = _("Nothing was recorded, your text is kept. State of the sitting: %(state)s.")
        raise Conflict(told % {"state": State(sitting.state).label})
    utterance = Utterance(
        sitting=sitting, number=sitting.lines + 1, speaker=speaker, language=language, text=text,
        started_at=started_at, ended_at=ended_at, source=source, recorded_by=actor if isinstance(actor, Seat) else None,
    )  # fmt: skip
    draft = journal.Draft(
        actor.scope, RECORD, "utterance.recorded", utterance_body(utterance), actor.actor, request_key
    )
    entry = journal.append(draft)
    _keep(utterance, entry)
    transaction.on_commit(partial(bell.ring, actor.delegation_id))
    return entry


def _keep(utterance: Utterance, entry: Entry) -> None:
    utterance.position, utterance.recorded_at = entry.position, entry.recorded_at
    utterance.save(force_insert=True)
    Sitting.objects.filter(pk=utterance.sitting_id).update(lines=utterance.number)
    if (
        utterance.number == 1
        or not Attendance.objects.filter(sitting=utterance.sitting_id, speaker=utterance.speaker_id).exists()
    ):
        Attendance.objects.get_or_create(sitting=utterance.sitting, speaker=utterance.speaker)
    _make_findable(partial(index_utterances, [utterance]))


def _make_findable(index: Callable[[], None]) -> None:
    """Add to the search; what was said is recorded even where that fails."""
    try:
        with transaction.atomic():
            index()
    except Exception:
        logger.exception("recorded, and not found by the search")


def utterance_body(utterance: Utterance) -> dict[str, Any]:
    """How the record's journal tells a line; the party is the one at that moment."""
    sitting, speaker = utterance.sitting, utterance.speaker.placed
    return {
        "sitting": str(sitting.pk),
        "citation": cite(sitting.round.number, sitting.number, utterance.number),
        "number": utterance.number,
        "speaker": {"id": str(speaker.pk), "name": utterance.speaker.name, "title": speaker.title},
        "party": {"name": speaker.party.name, "side": speaker.party.side} if speaker.party else None,
        "language": utterance.language,
        "text": utterance.text,
        "started_at": utterance.started_at.isoformat() if utterance.started_at else None,
        "ended_at": utterance.ended_at.isoformat() if utterance.ended_at else None,
        "source": utterance.source,
    }


@transaction.atomic
def correct_utterance(*, actor: Seat, utterance: Utterance, text: str, reason: str, request_key: str) -> Entry:
    """Put a better reading beside a line; returns its entry. The line itself stays as it was recorded.

    Raises Denied, ValidationError (also when nothing differs) and KeyReused.
    """
    actor = lock_actor(actor)
    require(rules.can_correct, actor, utterance)
    text, reason = clean_text(text, LONGEST), clean_text(reason, 500)
    same = {"text": text, "reason": reason, "sitting": str(utterance.sitting_id), "number": utterance.number}
    if given := journal.first(actor.scope, RECORD, actor.actor, request_key, kind="utterance.corrected", **same):
        return given
    sitting = lock_sitting(utterance.sitting)
    earlier = utterance.corrections.aggregate(last=Max("number"))["last"] or 0
    was = utterance.corrections.get(number=earlier).text if earlier else utterance.text
    if was == text:
        raise Conflict(_("The line already reads so."))
    body = {
        "sitting": str(sitting.pk),
        "citation": cite(sitting.round.number, sitting.number, utterance.number),
        "number": utterance.number,
        "correction": earlier + 1,
        "text": text,
        "was": was,
        "reason": reason,
        "by": actor.person.name,
    }
    entry = journal.append(journal.Draft(actor.scope, RECORD, "utterance.corrected", body, actor.actor, request_key))
    correction = Correction.objects.create(
        utterance=utterance, number=earlier + 1, text=text, reason=reason, corrected_by=actor,
        recorded_at=entry.recorded_at, position=entry.position,
    )  # fmt: skip
    _make_findable(partial(index_correction, correction))
    transaction.on_commit(partial(bell.ring, actor.delegation_id))
    return entry
