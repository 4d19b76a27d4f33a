"""When a sitting is planned to be. Whoever reads the record is told of each change."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from negotiations import rules
from negotiations.actions.record import lock_sitting
from negotiations.models import Sitting, State
from negotiations.schedules import require_times, scheduled
from teams.actions.locking import lock_actor
from teams.models import Seat
from teams.rules import Conflict, require


@transaction.atomic
def schedule_sitting(
    *, actor: Seat, sitting: Sitting, planned_from: datetime | None, planned_until: datetime | None = None
) -> Sitting:
    """Say when a planned sitting is to be; nothing: that is not known yet. The same again changes nothing.

    Raises Denied, ValidationError, and Conflict once it was opened.
    """
    actor, sitting = lock_actor(actor), lock_sitting(sitting)
    require(rules.can_plan, actor, sitting.delegation)
    require_times(planned_from, planned_until)
    if sitting.state != State.PLANNED:
        told = _("State of the sitting: %(state)s. Nothing was changed.")
        raise Conflict(told % {"state": State(sitting.state).label})
    if (sitting.planned_from, sitting.planned_until) != (planned_from, planned_until):
        sitting.planned_from, sitting.planned_until = planned_from, planned_until
        sitting.save(update_fields=["planned_from", "planned_until"])
        journal.append(scheduled(actor, sitting))
    return sitting
