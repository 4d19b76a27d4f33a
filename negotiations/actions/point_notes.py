"""What somebody writes down for himself on a point."""

from django.db import transaction

from journal.clock import database_now
from negotiations import rules
from negotiations.actions.locking import require_version
from negotiations.models import Point, PointNote
from teams.actions.locking import lock_actor, require_own
from teams.models import Seat
from teams.rules import require
from teams.wording import optional_text

LONGEST = 4000


@transaction.atomic
def write_point_note(*, actor: Seat, point: Point, text: str, version: str = "") -> PointNote:
    """One's own note on a point, all of it; an empty one is thrown away. `version`: of what was read, in another window."""
    actor = lock_actor(actor)
    require(rules.can_read_record, actor, actor.delegation)
    require_own(actor, point)
    held = PointNote.objects.select_for_update(no_key=True).filter(point=point, seat=actor).first()
    require_version(held or PointNote(), version)
    note = PointNote(pk=held.pk if held else None, point=point, seat=actor, text=optional_text(text, LONGEST))
    note.written_at = database_now()
    if note.text:
        note.save()
    elif held:
        held.delete()
    return note
