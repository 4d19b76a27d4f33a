"""Two lines of the record, shown to the room beside each other."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal.models import Entry
from negotiations import queries, rules
from negotiations.actions.notes import send_note
from negotiations.models import Addressee, Priority, Sitting, Utterance
from negotiations.quoting import side_by_side
from teams.actions.locking import lock_actor, require_own
from teams.models import Seat
from teams.rules import require


@transaction.atomic
def show_lines(
    *,
    actor: Seat,
    now: Utterance,
    then: Utterance,
    request_key: str,
    to: str = Addressee.ROOM,
    priority: str = Priority.URGENT,
    sitting: Sitting | None = None,
) -> Entry:
    """Send a note that holds both lines word for word, with their citations and seals, and not a word beside.

    The earlier one stands first. Returns the note's entry; the same key again returns the first entry, for ever. Raises
    Denied, ValidationError for one line twice, and KeyReused.
    """
    actor = lock_actor(actor)
    require(rules.can_send_note, actor, actor.delegation)
    require_own(actor, now.sitting, then.sitting)
    if now.pk == then.pk:
        raise ValidationError(_("Choose two lines: these are one and the same."))
    lines = queries.utterances(actor).in_bulk([now.pk, then.pk])  # with what was corrected meanwhile
    quotes = side_by_side(actor, lines[now.pk], lines[then.pk])
    text = "\n".join(quote.words for quote in quotes)
    return send_note(
        actor=actor, to=to, priority=priority, text=text, request_key=request_key, sitting=sitting, quotes=quotes
    )
