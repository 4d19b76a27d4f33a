"""What is measured on a point."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal.clock import database_now
from negotiations import rules
from negotiations.actions.checking import recheck
from negotiations.actions.ladder import tell_change
from negotiations.actions.points import tell_agenda
from negotiations.guard.values import Kind
from negotiations.models import Boundary, Measure, Option, OptionState, Point
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_line, optional_line

MOST_CHOICES = 40


@transaction.atomic
def add_measure(
    *,
    actor: Seat,
    point: Point,
    name: str,
    kind: str,
    unit: str = "",
    choices: list[str] | None = None,
    least: Decimal | None = None,
    most: Decimal | None = None,
) -> Measure:
    """Add a measure; ValidationError where its range or its choices make no sense."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_shape_ladder, actor, delegation)
    require_own(actor, point)
    name, choices = clean_line(name, 120), [clean_line(choice, 120) for choice in choices or []]
    if kind == Kind.CHOICE and not 2 <= len(set(choices)) == len(choices) <= MOST_CHOICES:
        raise ValidationError(_("A choice has from 2 to %(most)d different answers.") % {"most": MOST_CHOICES})
    if least is not None and most is not None and least > most:
        raise ValidationError(_("The least is more than the most."))
    if point.measures.filter(name=name, retired_at=None).exists():
        raise Conflict(_("This point has a measure of that name."))
    ranged = {"least": least, "most": most} if kind == Kind.NUMBER else {}
    made = Measure.objects.create(
        delegation=delegation, point=point, name=name, kind=kind, unit=optional_line(unit, 40),
        choices=choices if kind == Kind.CHOICE else [], **ranged,
    )  # fmt: skip
    tell_agenda(actor, point, "measures")
    return made


@transaction.atomic
def remove_measure(*, actor: Seat, measure: Measure) -> None:
    """Take a measure away, with the values that options have for it; what was at the table keeps what was said.

    Where a directive bounds it the boundary stands: the measure is retired, and the options are unclear there until a
    new directive is issued.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_shape_ladder, actor, delegation)
    require_own(actor, measure)
    key = str(measure.pk)
    prepared = Option.objects.filter(point=measure.point_id, state__in=[OptionState.PROPOSED, OptionState.PREPARED])
    with_value = [option for option in prepared if key in option.values]
    for option in with_value:
        del option.values[key]
        option.changed_by, option.changed_at, option.looked_at = actor, database_now(), None
    Option.objects.bulk_update(with_value, ["values", "changed_by", "changed_at", "looked_at"])
    bounded: Any = Boundary.objects.filter(measure=measure) | Boundary.objects.filter(when_measure=measure)
    at_the_table = Option.objects.filter(point=measure.point_id).values_list("values", flat=True)
    # What was at the table says its values again when it leaves; whether a directive bounds them must not show there.
    if bounded.exists() or any(key in values for values in at_the_table):
        Measure.objects.filter(pk=measure.pk).update(retired_at=database_now())
    else:
        measure.delete()
    recheck(delegation)
    tell_agenda(actor, measure.point, "measures")
    if any(option.is_open for option in with_value):
        tell_change(actor, measure.point)
