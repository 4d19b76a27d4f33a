"""Trying values against the directive: for the head alone, counted and audited, so that nobody finds a number by trying."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal, queries as reading
from journal.clock import database_now
from negotiations import rules
from negotiations.guard.guard import Finding
from negotiations.mandate import directive_in_force, guard_of, judge, measures_by_point, read_values
from negotiations.models import Point
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import AUDIT
from teams.models import Seat
from teams.rules import Conflict, require

MOST_AN_HOUR = 10
KIND = "guard.tried"


@transaction.atomic
def try_values(*, actor: Seat, point: Point, values: dict[str, Any]) -> Finding:
    """What the guard would say of these values (by the measure's id) on a point; Conflict after ten in an hour."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_try_values, actor, delegation)
    require_own(actor, point)
    since = database_now() - timedelta(hours=1)
    if reading.count_since(actor.scope, AUDIT, KIND, since) >= MOST_AN_HOUR:
        raise Conflict(
            _("Values were tried %(count)d times in an hour: wait, or ask the leaders.") % {"count": MOST_AN_HOUR}
        )
    read = read_values(point, values)
    finding = judge(guard_of(directive_in_force(delegation)), point.pk, read, measures_by_point(delegation)[point.pk])
    # Not what the guard said: the audit is read by some who see no boundary.
    body = {"point": point.number, "by": actor.person.name}
    journal.append(journal.Draft(actor.scope, AUDIT, KIND, body, actor.actor))
    return finding
