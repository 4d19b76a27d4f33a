"""The ladder on a point: its rungs are ordered, opened one by one, and closed again."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.actions.checking import check
from negotiations.actions.locking import lock_option, require_state
from negotiations.guard.verdict import Verdict, told_without_boundary
from negotiations.models import Option, OptionState, Point, Side
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import AUDIT, CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require


@transaction.atomic
def move_option(*, actor: Seat, option: Option, place: int) -> Option:
    """Another place on the ladder, among the rungs that are not opened yet."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_shape_ladder, actor, delegation)
    require_own(actor, option)
    rungs = list(_ladder(option.point))
    movable = [rung for rung in rungs if not rung.is_open]
    if option.pk not in {rung.pk for rung in movable}:
        raise Conflict(_("An opened rung keeps its place."))
    rest = [rung for rung in rungs if rung.pk != option.pk]
    at = max(place - 1, len(rungs) - len(movable))
    rest.insert(at, next(rung for rung in movable if rung.pk == option.pk))
    for number, rung in enumerate(rest, 1):
        rung.place = number
    Option.objects.bulk_update(rest, ["place"])
    return rest[min(at, len(rest) - 1)]


@transaction.atomic
def open_option(*, actor: Seat, option: Option) -> Entry:
    """Show the next rung to the room; returns the entry. Rungs open one at a time, in their order."""
    lock_delegation(actor)
    actor, option = lock_actor(actor), lock_option(option)
    require(rules.can_open_option, actor, option)
    require_state(option, OptionState.PREPARED)
    unopened = next((rung for rung in _ladder(option.point) if not rung.is_open), None)
    if unopened is None or unopened.pk != option.pk:
        raise Conflict(_("Rungs are opened one at a time, in their order."))
    option.opened_at, option.opened_by = database_now(), actor
    option.save(update_fields=["opened_at", "opened_by"])
    return _told(actor, option, "option.opened", Verdict(check(option).verdict))


@transaction.atomic
def close_option(*, actor: Seat, option: Option) -> Entry:
    """Hide the active rung again; the one before it is then the active one. Not once it was tabled."""
    lock_delegation(actor)
    actor, option = lock_actor(actor), lock_option(option)
    require(rules.can_open_option, actor, option)
    require_state(option, OptionState.PREPARED)
    opened = [rung for rung in _ladder(option.point) if rung.is_open]
    if not opened or opened[-1].pk != option.pk:
        raise Conflict(_("Only the active rung can be closed."))
    option.opened_at = option.opened_by = None
    option.save(update_fields=["opened_at", "opened_by"])
    return _told(actor, option, "option.closed")


def tell_change(actor: Seat, point: Point) -> None:
    """Tell the room that the active rung of a point, if there is one, reads otherwise now or is judged otherwise."""
    active = _ladder(point).filter(opened_at__isnull=False).select_related("point", "check_made").last()
    if active and active.state == OptionState.PREPARED:
        body = _shown(actor, active) | {"verdict": told_without_boundary(Verdict(active.check_made.verdict)).value}
        journal.append(journal.Draft(actor.scope, CAUCUS, "option.changed", body, actor.actor))


def _ladder(point: Point) -> QuerySet[Option]:
    """Our rungs on a point, opening first; proposals are not on it."""
    return point.options.filter(side=Side.OURS).exclude(state=OptionState.PROPOSED).order_by("place")


def _told(actor: Seat, option: Option, kind: str, verdict: Verdict | None = None) -> Entry:
    """To the room, which hears no place; and to the audit, which hears no more than that it was done."""
    body = _shown(actor, option)
    if verdict:
        body["verdict"] = told_without_boundary(verdict).value
    audited = {"option": str(option.pk), "point": option.point.number, "by": actor.person.name}
    return journal.append_all(
        [
            journal.Draft(actor.scope, CAUCUS, kind, body, actor.actor),
            journal.Draft(actor.scope, AUDIT, f"ladder.{kind.partition('.')[2]}", audited, actor.actor),
        ]
    )[0]


def _shown(actor: Seat, option: Option) -> dict[str, Any]:
    point = {"point": option.point.number, "point_title": option.point.title}
    return {"option": str(option.pk), **point, "title": option.title, "by": actor.person.name}
