"""The roster: to read, and until talks open to change."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from teams import queries, rules
from teams.actions import roster as actions
from teams.actions.delegations import open_talks
from teams.actions.sign_in import invite
from teams.forms import ChangeSeatForm, OpenTalksForm, SeatForm, SuspendForm
from teams.models import Role, Seat
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated


@require_GET
@seated
def roster(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **more: Any) -> HttpResponse:
    seat, asked = request.seat, {name: request.GET.get(name, "") for name in ("q", "role", "sort")}
    page = page_of(request, queries.find_seats(seat, q=asked["q"], role=asked["role"], order=asked["sort"] or "role"))
    present, may = queries.present_ids(seat), _may(seat)
    for other in page:
        other.present, other.may_suspend = other.pk in present, rules.can_suspend(seat, other)
        other.invited = _never_came(other) and other.pk != seat.pk
    context: dict[str, Any] = asked | {"page": page, "roles": Role.choices, "may": may}
    if may["change_roster"]:
        negotiation = seat.delegation.negotiation
        context |= {"seat_form": SeatForm(), "open_form": OpenTalksForm(negotiation=negotiation)}
    return render(request, "teams/roster.html", context | more, status=status)


def _never_came(other: Seat) -> bool:
    return other.person.last_login is None and not other.person.has_usable_password()


def _may(seat: Seat) -> dict[str, bool]:
    delegation = seat.delegation
    return {
        "change_roster": rules.can_change_roster(seat, delegation),
        "open_talks": rules.can_open_talks(seat, delegation) and not delegation.talks_are_open,
        "invite": seat.role == Role.HEAD,
    }


@require_POST
@seated
@once
def seat_add(request: SeatedRequest) -> HttpResponse:
    form = SeatForm(request.POST)
    added = attempt(form, partial(actions.add_seat, actor=request.seat))
    if added is None:
        return _page(request, status_of(form), seat_form=form)
    messages.success(request, _("%(name)s has a seat now.") % {"name": added.person.name})
    return back(request, "roster", request.seat.delegation_id)


@require_POST
@seated
@once
def seat_invite(request: SeatedRequest, seat_id: Any) -> HttpResponse:
    """A new invitation link, shown this once: only its hash is kept."""
    other = queries.seat_in(request.seat, seat_id)
    secret = invite(actor=request.seat, seat=other)
    link = request.build_absolute_uri(reverse("sign_in_link", args=[secret]))
    return _page(request, invitation_link=link, invited=other)


@require_POST
@seated
@once
def seat_change(request: SeatedRequest, seat_id: Any) -> HttpResponse:
    form, other = ChangeSeatForm(request.POST), queries.seat_in(request.seat, seat_id)
    if attempt(form, partial(actions.change_seat, actor=request.seat, seat=other)) is None:
        return _page(request, status_of(form), change_form=form, changing=other)
    messages.success(request, _("The seat was changed."))
    return back(request, "roster", request.seat.delegation_id)


@require_POST
@seated
@once
def seat_remove(request: SeatedRequest, seat_id: Any) -> HttpResponse:
    other = queries.seat_in(request.seat, seat_id)
    act = partial(actions.remove_seat, actor=request.seat, seat=other)
    said = _("%(name)s is no longer on the roster.") % {"name": other.person.name}
    return pressed(request, act, said, "roster", request.seat.delegation_id)


@require_POST
@seated
@once
def seat_suspend(request: SeatedRequest, seat_id: Any) -> HttpResponse:
    form, other = SuspendForm(request.POST), queries.seat_in(request.seat, seat_id)
    if attempt(form, partial(actions.suspend_seat, actor=request.seat, seat=other)) is None:
        return _page(request, status_of(form), suspend_form=form, suspending=other)
    messages.success(request, _("%(name)s has no access from now on.") % {"name": other.person.name})
    return back(request, "roster", request.seat.delegation_id)


@require_POST
@seated
@once
def seat_restore(request: SeatedRequest, seat_id: Any) -> HttpResponse:
    other = queries.seat_in(request.seat, seat_id)
    act = partial(actions.restore_seat, actor=request.seat, seat=other)
    said = _("%(name)s has access again.") % {"name": other.person.name}
    return pressed(request, act, said, "roster", request.seat.delegation_id)


@require_POST
@seated
@once
def talks_open(request: SeatedRequest) -> HttpResponse:
    form = OpenTalksForm(request.POST, negotiation=request.seat.delegation.negotiation)
    if attempt(form, partial(open_talks, actor=request.seat)) is None:
        return _page(request, status_of(form), open_form=form)
    messages.success(request, _("The talks are open. The roster is fixed."))
    return back(request, "roster", request.seat.delegation_id)
