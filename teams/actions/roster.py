"""The roster until talks open, and suspending a seat at any time."""

from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from journal import access
from journal.append import Draft, append
from journal.clock import database_now
from teams import compartments, rules
from teams.actions.delegations import seat_body
from teams.actions.people import find_or_make_person
from teams.models import Delegation, Presence, Seat
from teams.naming import initials_of


def _lock(actor: Seat) -> tuple[Seat, Delegation]:
    """The delegation and the acting seat, fresh and locked: an opening of the talks waits, or has happened."""
    delegation = Delegation.objects.select_for_update(no_key=True).get(pk=actor.delegation_id)
    return Seat.objects.select_related("person", "delegation").get(pk=actor.pk), delegation


def _require_open_roster(actor: Seat, delegation: Delegation) -> None:
    if delegation.talks_are_open and rules.can_open_talks(actor, delegation):
        raise rules.Conflict(_("The roster is fixed: the talks are open."))
    rules.require(rules.can_change_roster, actor, delegation)


@transaction.atomic
def add_seat(*, actor: Seat, email: str, name: str, role: str, post: str = "", language: str = "en") -> Seat:
    """Give a person a place on the roster; Conflict if talks are open or the person has one already."""
    actor, delegation = _lock(actor)
    _require_open_roster(actor, delegation)
    person = find_or_make_person(email=email, name=name, language=language)
    taken = set(delegation.seats.values_list("initials", flat=True))
    if delegation.seats.filter(person=person).exists():
        raise rules.Conflict(_("This person has a seat already."))
    seat = Seat.objects.create(
        delegation=delegation, person=person, role=role, post=post, initials=initials_of(person.name, taken)
    )
    append(Draft(actor.scope, compartments.AUDIT, "seat.added", seat_body(seat), actor.actor))
    access.changed(actor.scope)
    return seat


@transaction.atomic
def change_seat(*, actor: Seat, seat: Seat, role: str, post: str) -> Seat:
    """Change role and post before talks open."""
    actor, delegation = _lock(actor)
    _require_open_roster(actor, delegation)
    seat = delegation.seats.select_for_update(of=("self",), no_key=True).select_related("person").get(pk=seat.pk)
    if seat.pk == actor.pk and role != seat.role:
        raise rules.Conflict(_("The head cannot give up the head's role."))
    seat.role, seat.post = role, post
    seat.save(update_fields=["role", "post"])
    append(Draft(actor.scope, compartments.AUDIT, "seat.changed", seat_body(seat), actor.actor))
    access.changed(actor.scope)
    return seat


@transaction.atomic
def remove_seat(*, actor: Seat, seat: Seat) -> None:
    """Take a place off the roster before talks open; Conflict if the seat has already acted."""
    actor, delegation = _lock(actor)
    _require_open_roster(actor, delegation)
    if seat.pk == actor.pk:
        raise rules.Conflict(_("The head cannot leave the roster."))
    seat = delegation.seats.select_related("person").get(pk=seat.pk)
    body = seat_body(seat)
    seat.tokens.all().delete()
    seat.seen.all().delete()
    Presence.objects.filter(seat=seat).delete()
    try:
        seat.delete()
    except ProtectedError as error:
        raise rules.Conflict(_("This seat has already acted: suspend its access instead.")) from error
    append(Draft(actor.scope, compartments.AUDIT, "seat.removed", body, actor.actor))
    access.changed(actor.scope)


@transaction.atomic
def suspend_seat(*, actor: Seat, seat: Seat, reason: str) -> Seat:
    """Withdraw a seat's access at once (lost device, arrest, coercion); the roster stays as it is.

    Nothing committed after this is delivered to it; its sockets close within a second.
    """
    actor, delegation = _lock(actor)
    seat = (
        delegation.seats.select_for_update(of=("self",), no_key=True)
        .select_related("person", "delegation")
        .get(pk=seat.pk)
    )
    rules.require(rules.can_suspend, actor, seat)
    if seat.suspended_at:
        raise rules.Conflict(_("This seat is suspended already."))
    seat.suspended_at, seat.suspended_by, seat.suspension_reason = database_now(), actor, reason
    return _save_suspension(actor, seat, "seat.suspended", {"reason": reason})


@transaction.atomic
def restore_seat(*, actor: Seat, seat: Seat) -> Seat:
    """Give a suspended seat its access back."""
    actor, delegation = _lock(actor)
    seat = (
        delegation.seats.select_for_update(of=("self",), no_key=True)
        .select_related("person", "delegation")
        .get(pk=seat.pk)
    )
    rules.require(rules.can_suspend, actor, seat)
    if not seat.suspended_at:
        raise rules.Conflict(_("This seat is not suspended."))
    seat.suspended_at, seat.suspended_by, seat.suspension_reason = None, None, ""
    return _save_suspension(actor, seat, "seat.restored", {})


def _save_suspension(actor: Seat, seat: Seat, kind: str, more: dict[str, Any]) -> Seat:
    seat.save(update_fields=["suspended_at", "suspended_by", "suspension_reason"])
    append(Draft(actor.scope, compartments.AUDIT, kind, {**seat_body(seat), **more}, actor.actor))
    access.changed(actor.scope)
    return seat
