"""The desk's board."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from briefings.rules import can_keep_terms
from negotiations import queries, rules
from negotiations.claim_board import board
from negotiations.models import Claim
from negotiations.queries.undefined import OFTEN
from negotiations.repeats import BY
from negotiations.views.files import ledger_file
from teams.rules import can_export
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def claim_board(request: SeatedRequest) -> HttpResponse:
    seat, by = request.seat, request.GET.get("by", "")
    if not rules.can_read_claims(seat, seat.delegation):
        raise Claim.DoesNotExist
    by = by if by in BY else BY[0]
    context = {"board": board(seat, by=by), "by": by, "may_export": can_export(seat, seat.delegation)}
    context |= {"undefined": queries.undefined_terms(seat), "often": OFTEN}
    context["may_keep_terms"] = can_keep_terms(seat, seat.delegation)
    return render(request, "negotiations/claim_board.html", context)


@require_POST
@seated
def repeats_export(request: SeatedRequest) -> HttpResponseBase:
    """A file to keep, of what others repeat: told in the audit journal, which must not learn of ours."""
    if not rules.can_read_claims(request.seat, request.seat.delegation):
        raise Claim.DoesNotExist
    return ledger_file(request.seat, "repeats", "jsonl" if request.POST.get("form") == "jsonl" else "csv")
