"""The ledgers: concessions, commitments, the balance and the initiative."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import ledgers as actions
from negotiations.forms.pressure import CommitmentForm, ConcessionForm, SettleForm, WithdrawForm
from negotiations.initiative_room import shares
from negotiations.models import Concession
from negotiations.views.files import ledger_file
from negotiations.views.following import followed
from teams.rules import can_export
from teams.views.answers import attempt, back, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
@followed("concession", "commitment", "option", "counter", "sitting", "agenda")
def ledgers(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **forms: Any) -> HttpResponse:
    seat = request.seat
    if not rules.can_read_notes(seat, seat.delegation):
        raise Concession.DoesNotExist
    balances = queries.balances(seat)
    context = {
        "concessions": queries.concessions(seat), "commitments": queries.commitments(seat),
        "balances": [_bar(point, *balances[point.pk]) for point in queries.points(seat) if point.pk in balances],
        "shares": shares(seat),
        "may_export": can_export(seat, seat.delegation), "may_keep": rules.can_keep_ledger(seat, seat.delegation),
        "concession_form": ConcessionForm(seat=seat), "commitment_form": CommitmentForm(seat=seat), **forms,
    }  # fmt: skip
    return render(request, "negotiations/ledgers.html", context, status=status)


def _bar(point: Any, given: int, got: int) -> dict[str, Any]:
    """A point's balance: lengths are shares of the heavier side, in per cent."""
    most = max(given, got)
    return {"point": point, "given": given, "got": got, "left": 100 * given // most, "right": 100 * got // most}


@require_POST
@seated
def ledger_export(request: SeatedRequest, ledger: str) -> HttpResponseBase:
    """A file to keep. A post, because it is told in the audit journal; asked for as CSV unless it says JSON Lines."""
    if not rules.can_read_notes(request.seat, request.seat.delegation):
        raise Concession.DoesNotExist
    return ledger_file(request.seat, ledger, "jsonl" if request.POST.get("form") == "jsonl" else "csv")


@require_POST
@seated
@once
def concession_add(request: SeatedRequest) -> HttpResponse:
    form = ConcessionForm(request.POST, seat=request.seat)
    if attempt(form, partial(actions.record_concession, actor=request.seat)) is None:
        return _page(request, status_of(form), concession_form=form)
    messages.success(request, _("The concession is in the ledger."))
    return back(request, "ledgers", request.seat.delegation_id)


@require_POST
@seated
@once
def concession_withdraw(request: SeatedRequest, concession_id: UUID) -> HttpResponse:
    form = WithdrawForm(request.POST, seat=request.seat)
    found = queries.concessions(request.seat).get(pk=concession_id)
    if attempt(form, partial(actions.withdraw_concession, actor=request.seat, concession=found)) is None:
        return _page(request, status_of(form), withdraw_form=form, withdrawing=found)
    messages.success(request, _("It is marked as withdrawn."))
    return back(request, "ledgers", request.seat.delegation_id)


@require_POST
@seated
@once
def commitment_add(request: SeatedRequest) -> HttpResponse:
    form = CommitmentForm(request.POST, seat=request.seat)
    if attempt(form, partial(actions.record_commitment, actor=request.seat)) is None:
        return _page(request, status_of(form), commitment_form=form)
    messages.success(request, _("The promise is in the ledger."))
    return back(request, "ledgers", request.seat.delegation_id)


@require_POST
@seated
@once
def commitment_settle(request: SeatedRequest, commitment_id: UUID) -> HttpResponse:
    form, found = SettleForm(request.POST), queries.commitments(request.seat).get(pk=commitment_id)
    if attempt(form, partial(actions.settle_commitment, actor=request.seat, commitment=found)) is None:
        return _page(request, status_of(form), settle_form=form, settling=found)
    messages.success(request, _("The promise is settled."))
    return back(request, "ledgers", request.seat.delegation_id)
