"""Redefinition: a person confirms that a line uses a term against the sense that the speaker's side has filed."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from briefings.models import Sense, Whose
from journal import append as journal
from journal.models import Entry
from negotiations import queries, rules
from negotiations.actions.confirming import confirm_marks
from negotiations.marks_told import marks_told
from negotiations.models import Mark, MarkKind
from teams.actions.locking import lock_actor, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require


class RedefinedAlready(Conflict):
    """Somebody was first; `holds` tells who and when."""

    code = "confirmed"

    def __init__(self, mark: Mark) -> None:
        name = mark.confirmed_by.person.name if mark.confirmed_by else ""
        super().__init__(_("%(name)s has said so already.") % {"name": name})
        self.holds = {
            "mark": str(mark.pk),
            "by": name,
            "at": mark.confirmed_at.isoformat() if mark.confirmed_at else "",
        }


@transaction.atomic
def confirm_redefinition(*, actor: Seat, mark: Mark, request_key: str) -> Entry:
    """Tell the room that the line uses the term against their own definition, which is quoted; returns the entry.

    The same key again returns the first entry, for ever. Raises Denied, ValidationError where the speaker's side has
    defined nothing, RedefinedAlready, Conflict where the line reads otherwise since, and KeyReused.
    """
    actor = lock_actor(actor)
    require_own(actor, mark.utterance.sitting)
    require(rules.can_confirm_redefinition, actor, mark.utterance)
    if made := journal.first(actor.scope, CAUCUS, actor.actor, request_key, kind="term.redefined", mark=str(mark.pk)):
        return made
    Mark.objects.select_for_update(no_key=True, of=("self",)).get(pk=mark.pk)
    mark = queries.mark(actor, mark.pk)
    # Of our own speakers nothing is said in the notes: they are checked as claims, for the back office alone.
    if mark.kind != MarkKind.TERM or mark.told.get("own") != Whose.STATED:
        raise ValidationError(_("The speaker’s side has filed no definition of this."))
    if mark.confirmed_at:
        raise RedefinedAlready(mark)
    latest = mark.utterance.latest
    if (latest.number if latest else 0) != mark.version:
        raise Conflict(_("The line was corrected since. Look at it again."))
    body = _told(mark, latest.text if latest else mark.utterance.text, actor)
    entry = journal.append(journal.Draft(actor.scope, CAUCUS, "term.redefined", body, actor.actor, request_key))
    confirm_marks(entry, actor, pk=mark.pk)
    marks = queries.marks(actor).filter(utterance=mark.utterance, version=mark.version).order_by("place")
    journal.append(marks_told(mark.utterance, mark.version, marks, key=f"confirmed:{mark.pk}"))
    return entry


def _told(mark: Mark, text: str, actor: Seat) -> dict[str, Any]:
    line = mark.utterance
    return {
        "mark": str(mark.pk), "sitting": str(line.sitting_id), "citation": line.citation,
        "speaker": line.speaker.placed.name, "term": mark.told["term"], "name": mark.told["name"],
        "words": text[mark.start : mark.end], "language": line.language, "sense": _sense(mark), "by": actor.person.name,
    }  # fmt: skip


def _sense(mark: Mark) -> dict[str, Any]:
    """Their definition as the screens had it, whole and with its source where it is still filed so."""
    shown = mark.told["meanings"][Whose.STATED.value]
    filed = Sense.objects.filter(term=mark.term_id, whose=Whose.STATED, text__startswith=shown["text"])
    sense = filed.order_by("-said_on", "-place").first()
    if sense is None:
        return {**shown, "source": "", "said_on": None}
    day = sense.said_on.isoformat() if sense.said_on else None
    return {"text": sense.text, "language": sense.language, "source": sense.source or sense.citation, "said_on": day}
