"""Taking the house's dates out of the house."""

from django.db import transaction

from journal import append as journal
from negotiations import rules
from negotiations.calendar_dates import Date, dates, digest
from teams.actions.locking import lock_actor
from teams.compartments import AUDIT
from teams.models import Seat
from teams.rules import require


@transaction.atomic
def take_calendar(*, actor: Seat) -> list[Date]:
    """The dates that a seat may read, for a file.

    A calendar that asks every hour would fill the audit with one and the same: each state of the dates is told once,
    by its digest.
    """
    actor = lock_actor(actor)
    require(rules.can_take_calendar, actor, actor.delegation)
    found = dates(actor)
    told = digest(found)
    key = f"calendar:{told}"
    if not journal.first(actor.scope, AUDIT, actor.actor, key, kind="calendar.taken"):
        body = {"digest": told, "dates": len(found), "seat": actor.actor, "name": actor.person.name}
        journal.append(journal.Draft(actor.scope, AUDIT, "calendar.taken", body, actor.actor, key))
    return found
