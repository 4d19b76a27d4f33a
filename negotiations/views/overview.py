from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from negotiations import queries, rules
from negotiations.principles import principles
from teams.queries import find_seats, present_ids
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def overview(request: SeatedRequest) -> HttpResponse:
    """The ten principles as ten rows; what is under way; who is here."""
    seat, present = request.seat, present_ids(request.seat)
    seats = find_seats(seat)
    for other in seats:
        other.present = other.pk in present  # type: ignore[attr-defined]
    context = {
        "principles": principles(seat, seats),
        "open_sitting": queries.live_sitting(seat),
        "next_sitting": queries.next_sitting(seat),
        "seats": seats,
        "may": {"open_live": bool(rules.desks_of(seat))},
    }
    return render(request, "negotiations/overview.html", context)
