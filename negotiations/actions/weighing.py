"""What points and options are worth to us; for leaders and the head, and in no journal."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from negotiations import rules
from negotiations.models import Option, Point, Side, Weight, Worth
from negotiations.models.weight import FULL
from teams.actions.locking import lock_actor, lock_delegation
from teams.compartments import MANDATE
from teams.models import Seat
from teams.rules import require


@transaction.atomic
def set_weights(*, actor: Seat, weights: dict[int, int], worths: dict[UUID, int]) -> None:
    """All weights and worths anew, each from 0 to 100: of points by their number, of our options by their id.

    What is left out is not weighed. ValidationError where there is no such point or option of ours. The journal tells
    only that it was done.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_weigh, actor, delegation)
    if any(not 0 <= value <= FULL for value in (*weights.values(), *worths.values())):
        raise ValidationError(_("From 0 to %(most)d.") % {"most": FULL})
    points: dict[Any, Point] = {point.number: point for point in Point.objects.filter(delegation=delegation)}
    options = Option.objects.filter(delegation=delegation, side=Side.OURS).in_bulk(list(worths))
    if not (weights.keys() <= points.keys() and worths.keys() <= options.keys()):
        raise ValidationError(_("There is no such point or option."))
    Weight.objects.filter(delegation=delegation).delete()
    Worth.objects.filter(delegation=delegation).delete()
    Weight.objects.bulk_create(
        Weight(delegation=delegation, point=points[number], weight=value) for number, value in weights.items()
    )
    Worth.objects.bulk_create(
        Worth(delegation=delegation, option=options[key], worth=value) for key, value in worths.items()
    )
    body = {"by": actor.person.name}
    journal.append(journal.Draft(actor.scope, MANDATE, "weights.set", body, actor.actor))
