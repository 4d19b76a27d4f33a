"""Forming a delegation and opening the talks."""

from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from journal.append import Draft, append, open_journals
from journal.clock import database_now
from teams import compartments, rules
from teams.actions.people import find_or_make_person
from teams.models import Delegation, Person, Role, Seat
from teams.naming import initials_of


@transaction.atomic
def form_delegation(
    *,
    founder: Person,
    negotiation: str,
    our_party: str,
    venue: str = "",
    venue_zone: str,
    head_email: str,
    head_name: str,
) -> Seat:
    """Form a delegation with its journals and the head's seat; returns that seat.

    Only an administrator forms one, and gets no seat by it. Raises Denied, and ZoneInfoNotFoundError for a
    zone that does not exist.
    """
    if not (founder.is_staff and founder.is_active):
        raise rules.Denied(_("Only an administrator forms a delegation."))
    ZoneInfo(venue_zone)
    delegation = Delegation.objects.create(
        negotiation=negotiation, our_party=our_party, venue=venue, venue_zone=venue_zone
    )
    open_journals(str(delegation.pk), compartments.ALL)
    head = find_or_make_person(email=head_email, name=head_name)
    seat = Seat.objects.create(
        delegation=delegation, person=head, role=Role.HEAD, initials=initials_of(head.name, set())
    )
    append(Draft(seat.scope, compartments.AUDIT, "seat.added", seat_body(seat)))
    return seat


def seat_body(seat: Seat) -> dict[str, str]:
    """How entries tell of a seat."""
    return {"seat": seat.actor, "name": seat.person.name, "role": seat.role, "post": seat.post}


@transaction.atomic
def open_talks(*, actor: Seat) -> Delegation:
    """Open the talks: from this moment the roster is fixed. Opening twice changes nothing and raises Conflict."""
    delegation = Delegation.objects.select_for_update(no_key=True).get(pk=actor.delegation_id)
    actor = Seat.objects.select_related("person").get(pk=actor.pk)
    rules.require(rules.can_open_talks, actor, delegation)
    now = database_now()
    if not Delegation.objects.filter(pk=delegation.pk, talks_opened_at=None).update(talks_opened_at=now):
        raise rules.Conflict(_("The talks are open already."))
    delegation.talks_opened_at = now
    seats = [seat_body(seat) for seat in delegation.seats.select_related("person").order_by("pk")]
    append(Draft(actor.scope, compartments.AUDIT, "talks.opened", {"roster": seats}, actor.actor))
    return delegation
