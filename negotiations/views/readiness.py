"""The board of readiness: ten rows, what is missing, and the page that mends it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from negotiations import queries, rules
from negotiations.models import Sitting
from negotiations.readiness import board
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def readiness(request: SeatedRequest) -> HttpResponse:
    seat = request.seat
    if not rules.can_read_notes(seat, seat.delegation):
        raise Sitting.DoesNotExist
    rows = board(seat)
    checks = [check for row in rows for check in row.checks]
    met = sum(check.is_met for check in checks)
    context = {
        "rows": rows, "met": met, "asked": len(checks), "percent": 100 * met // max(1, len(checks)),
        "next_sitting": queries.next_sitting(seat),
    }  # fmt: skip
    return render(request, "negotiations/readiness.html", context)
