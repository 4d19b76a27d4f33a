"""Notes between the room and the back office."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F

from briefings.queries import watched_words
from briefings.terms.loaded import loaded_words
from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import queries, rules
from negotiations.lint.dates import self_imposed
from negotiations.models import Acknowledgement, Note, Priority, Quotation, Sitting, State
from negotiations.quoting import Quoted
from teams.actions.locking import lock_actor, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import require
from teams.wording import clean_text

LONGEST = 4000
RAISE_AFTER = timedelta(seconds=60)
EXCERPT = 80


@transaction.atomic
def send_note(
    *,
    actor: Seat,
    to: str,
    priority: str,
    text: str,
    request_key: str,
    sitting: Sitting | None = None,
    reply_to: Any = None,
    quotes: Sequence[Quoted] = (),
) -> Entry:
    """Send a note; returns its entry. The same key again returns the first entry, for ever.

    `quotes` are lines of the record that the note shows, and then its text holds them and nothing else.

    Raises Denied, ValidationError, Note.DoesNotExist for a `reply_to` the seat cannot see, and KeyReused.
    """
    actor = lock_actor(actor)
    require(rules.can_send_note, actor, actor.delegation)
    require_own(actor, sitting)
    text = clean_text(text, LONGEST)
    same = {
        "text": text, "to": to, "priority": priority, "reply_to": str(reply_to) if reply_to else None,
        "sitting": str(sitting.pk) if sitting else None,
    }  # fmt: skip
    if sent := journal.first(actor.scope, CAUCUS, actor.actor, request_key, kind="note.sent", **same):
        return sent
    answered = queries.note(actor, reply_to) if reply_to else None
    note = Note(
        delegation=actor.delegation, sitting=sitting, author=actor, to=to, priority=priority, text=text,
        reply_to=answered,
    )  # fmt: skip
    body = _body(note, quotes)
    entry = journal.append(journal.Draft(actor.scope, CAUCUS, "note.sent", body, actor.actor, request_key))
    note.position, note.sent_at = entry.position, entry.recorded_at
    if priority != Priority.ROUTINE:
        note.raise_at = entry.recorded_at + RAISE_AFTER
    note.save(force_insert=True)
    _keep(note, quotes)
    return entry


def _keep(note: Note, quotes: Sequence[Quoted]) -> None:
    lines = queries.lines_cited(note.author, (quote.citation for quote in quotes)) if quotes else {}
    Quotation.objects.bulk_create(
        Quotation(
            note=note, place=place, utterance=lines[quote.citation], version=quote.version, start=quote.start,
            end=quote.end,
        )
        for place, quote in enumerate(quotes, 1)
    )  # fmt: skip


def _body(note: Note, quotes: Sequence[Quoted]) -> dict[str, Any]:
    answered, own = note.reply_to, "" if quotes else note.text  # what others said is not ours to weigh
    return {
        "note": str(note.pk),
        "author": _who(note.author) | {"role": note.author.role},
        "to": note.to,
        "priority": note.priority,
        "text": note.text,
        "dates": [found.words for found in self_imposed(own)],
        "loaded": [str(found) for found in loaded_words(own, watched_words(note.author))],
        "quotes": [asdict(quote) for quote in quotes],
        "reply_to": str(answered.pk) if answered else None,
        "reply_to_text": answered.text[:EXCERPT] if answered else None,
        "sitting": str(note.sitting_id) if note.sitting_id else None,
    }


def _who(seat: Seat) -> dict[str, str]:
    return {"seat": seat.actor, "name": seat.person.name, "initials": seat.initials}


@transaction.atomic
def acknowledge_note(*, actor: Seat, note: Note) -> Entry:
    """Say that one has taken note; once per person, and again is the same. An urgent note is then no longer raised."""
    actor = lock_actor(actor)
    note = queries.note(actor, note.pk)
    require(rules.can_acknowledge, actor, note)
    key = f"acknowledge:{note.pk}"
    if given := journal.first(actor.scope, CAUCUS, actor.actor, key, kind="note.acknowledged"):
        return given
    if rules.can_answer(actor, note):
        Note.objects.filter(pk=note.pk).update(raise_at=None)
    body = {"note": str(note.pk), "by": _who(actor)}
    entry = journal.append(journal.Draft(actor.scope, CAUCUS, "note.acknowledged", body, actor.actor, key))
    Acknowledgement.objects.create(note=note, seat=actor, at=entry.recorded_at)
    return entry


@transaction.atomic
def raise_due_notes(*, limit: int = 50) -> int:
    """Raise again what is urgent and was acknowledged by nobody; returns how many.

    A sweep: each due row is claimed by one worker (the database's clock, SKIP LOCKED), whoever runs it and
    however often. A note of a closed sitting rests for good; one that nobody is left to answer waits in silence
    until somebody is.
    """
    now = database_now()
    due = Note.objects.select_for_update(skip_locked=True, of=("self",), no_key=True).filter(raise_at__lte=now)
    notes = list(due.select_related("delegation", "sitting").order_by("delegation_id", "position")[:limit])
    over = [note.pk for note in notes if note.sitting and note.sitting.state == State.CLOSED]
    raised = [note for note in _answerable(notes) if note.pk not in over]
    Note.objects.filter(pk__in=[note.pk for note in notes]).update(raise_at=now + RAISE_AFTER)
    Note.objects.filter(pk__in=over).update(raise_at=None)
    Note.objects.filter(pk__in=[note.pk for note in raised]).update(times_raised=F("times_raised") + 1)
    journal.append_all([_raised(note) for note in raised])
    return len(raised)


def _answerable(notes: list[Note]) -> list[Note]:
    """Those that somebody could put to rest now."""
    if not notes:
        return []
    seats = list(Seat.objects.filter(delegation__in={note.delegation_id for note in notes}).select_related("person"))
    return [note for note in notes if any(rules.can_answer(seat, note) for seat in seats)]


def _raised(note: Note) -> journal.Draft:
    times = note.times_raised + 1
    body = {
        "note": str(note.pk), "times": times, "priority": note.priority, "to": note.to, "text": note.text,
    }  # fmt: skip
    scope = str(note.delegation_id)
    return journal.Draft(scope, CAUCUS, "note.raised", body, journal.SYSTEM, f"raise:{note.pk}:{times}")
