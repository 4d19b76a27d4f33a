from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from negotiations import rules
from negotiations.queries import live_sittings
from teams import queries
from teams.views.paging import page_of
from teams.views.seated import PersonRequest


@require_safe
def delegation_list(request: PersonRequest) -> HttpResponse:
    """The first page after signing in: one's delegations, and where a sitting is under way."""
    q = request.GET.get("q", "").strip()
    seats = [seat for seat in queries.seats_of(request.user) if q.casefold() in seat.delegation.negotiation.casefold()]
    page = page_of(request, seats)
    live = live_sittings(seat.delegation_id for seat in page)
    for seat in page:
        seat.open_sitting = live.get(seat.delegation_id)
        seat.may_open_live = bool(rules.desks_of(seat))
    context = {"page": page, "seats": page.object_list, "q": q, "may": {"form": request.user.is_staff}}
    return render(request, "teams/delegations.html", context)
