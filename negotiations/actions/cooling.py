"""The time in which a changed option needs a second look, set for the negotiation."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from negotiations import rules
from negotiations.cooling import cooling_off
from negotiations.models import CoolingOff
from negotiations.models.cooling_off import A_DAY
from teams.actions.locking import lock_actor, lock_delegation
from teams.compartments import AUDIT
from teams.models import Seat
from teams.rules import require


@transaction.atomic
def set_cooling_off(*, actor: Seat, minutes: int) -> CoolingOff:
    """From 0, which is none, to a day, in minutes; the audit journal tells what it was before."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_set_cooling_off, actor, delegation)
    if not 0 <= minutes <= A_DAY:
        raise ValidationError({"minutes": _("From 0 to %(most)d minutes.") % {"most": A_DAY}})
    before = int(cooling_off(delegation).total_seconds() // 60)
    changed = {"minutes": minutes, "changed_by": actor, "changed_at": database_now()}
    found, _made = CoolingOff.objects.update_or_create(delegation=delegation, defaults=changed)
    body = {"minutes": minutes, "before": before, "seat": actor.actor, "name": actor.person.name}
    journal.append(journal.Draft(actor.scope, AUDIT, "cooling.set", body, actor.actor))
    return found
