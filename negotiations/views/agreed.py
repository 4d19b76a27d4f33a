"""What was agreed before: in these talks clause by clause, and in the treaties and agreements that are filed as norms."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from negotiations import queries
from negotiations.agreed import clauses
from negotiations.preparation_room import preparation_room
from negotiations.search_room import find
from negotiations.views.following import followed
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
@followed("option", "package", "referral")
def agreed(request: SeatedRequest) -> HttpResponse:
    seat, typed = request.seat, request.GET.get("q", "").strip()[:200]
    number = request.GET.get("round", "")
    context = preparation_room(seat, "agreed")
    chosen = int(number) if number.isdecimal() and number.isascii() and len(number) < 9 else None
    found = find(seat, typed, "norms") if typed else None
    context |= {
        "page": page_of(request, clauses(seat, typed, chosen)), "q": typed, "round": chosen,
        "rounds": queries.rounds(seat), "norms": found.groups[0] if found and found.groups else None,
        "any": queries.agreed_options(seat).exists(),
    }  # fmt: skip
    return render(request, "negotiations/agreed.html", context)
