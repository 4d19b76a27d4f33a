"""What is due of directives: their end, and reminders of those who have not read them."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from journal import append as journal
from journal.clock import database_now
from negotiations.actions.announcing import announce
from negotiations.actions.directives import REMIND_AFTER
from negotiations.models import Directive, Standing
from negotiations.queries import unread_by
from teams.compartments import CAUCUS
from teams.models import Delegation

SELDOMEST = timedelta(days=1)


@transaction.atomic
def remind_members(*, limit: int = 50) -> int:
    """A sweep: tell who has not acknowledged the directive in force; returns how many directives.

    First after ten minutes, then each time after twice as long, once a day at last, until everybody has.
    """
    now = database_now()
    due = Directive.objects.select_for_update(skip_locked=True, of=("self",), no_key=True).filter(remind_at__lte=now)
    drafts = []
    for directive in due.order_by("delegation_id")[:limit]:
        names = [seat.person.name for seat in unread_by(directive)]
        so_far = now - (directive.issued_at or now)
        directive.remind_at = now + min(max(so_far, REMIND_AFTER), SELDOMEST) if names else None
        directive.save(update_fields=["remind_at"])
        if names:
            body = {"directive": str(directive.pk), "number": directive.number, "names": names}
            drafts.append(journal.Draft(str(directive.delegation_id), CAUCUS, "guidance.reminded", body))
    journal.append_all(drafts)
    return len(drafts)


def end_expired_directives(*, limit: int = 50) -> int:
    """A sweep: end what is over by its own date, and tell what the guard says without it; returns how many."""
    due = Directive.objects.filter(standing=Standing.ISSUED, expires_at__lte=database_now())
    return sum(map(_end, due.order_by("expires_at").values_list("delegation", flat=True)[:limit]))


@transaction.atomic
def _end(delegation: UUID) -> bool:
    """Under the delegation's lock, for another may have been issued meanwhile."""
    locked = Delegation.objects.select_for_update(no_key=True).get(pk=delegation)
    over = {"delegation": locked, "standing": Standing.ISSUED, "expires_at__lte": database_now()}
    directive = Directive.objects.filter(**over).first()
    if directive is None:
        return False
    directive.standing, directive.ended_at, directive.remind_at = Standing.EXPIRED, directive.expires_at, None
    directive.save(update_fields=["standing", "ended_at", "remind_at"])
    about = {"directive": str(directive.pk), "number": directive.number}
    announce(locked, journal.SYSTEM, "directive.expired", about, about)
    return True
