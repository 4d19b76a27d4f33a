"""Rounds and their sittings: the list, and planning more."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions.sittings import plan_round, plan_sitting
from negotiations.forms import RoundForm, SittingForm
from teams.models import Seat
from teams.views.answers import attempt, back, status_of
from teams.views.once import once
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def rounds(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **forms: Any) -> HttpResponse:
    seat, page = request.seat, page_of(request, queries.rounds(request.seat), 20)
    may = {
        "plan": rules.can_plan(seat, seat.delegation),
        "read_record": rules.can_read_record(seat, seat.delegation),
        "open_live": bool(rules.desks_of(seat)),
        "read_preparation": rules.can_read_notes(seat, seat.delegation),
    }
    newest = page.object_list[0] if page.number == 1 and page.object_list else None
    context = {
        "page": page, "rounds": page.object_list, "may": may, "newest": newest,
        "promises": queries.promises_brought(seat, newest.number) if newest else [],
        "may_keep": rules.can_keep_ledger(seat, seat.delegation),
    }  # fmt: skip
    if may["plan"]:
        context |= {
            "round_form": RoundForm(carries=_carries(seat, page.paginator.count)),
            "sitting_form": SittingForm(seat=seat),
        }
    return render(request, "negotiations/rounds.html", context | forms, status=status)


def _carries(seat: Seat, rounds: int) -> bool:
    """Whether there is a round to start from, and the seat may know what was left open in it."""
    return rounds > 0 and rules.can_keep_preparation(seat, seat.delegation)


@require_POST
@seated
@once
def round_create(request: SeatedRequest) -> HttpResponse:
    form = RoundForm(request.POST, carries=_carries(request.seat, queries.rounds(request.seat).count()))
    made = attempt(form, partial(plan_round, actor=request.seat))
    if made is None:
        return _page(request, status_of(form), round_form=form)
    messages.success(request, _("Round %(number)d is planned.") % {"number": made.number})
    return back(request, "rounds", request.seat.delegation_id)


@require_POST
@seated
@once
def sitting_create(request: SeatedRequest) -> HttpResponse:
    form = SittingForm(request.POST, seat=request.seat)
    made = attempt(form, partial(plan_sitting, actor=request.seat))
    if made is None:
        return _page(request, status_of(form), sitting_form=form)
    messages.success(request, _("Sitting %(reference)s is planned.") % {"reference": made.reference})
    return back(request, "rounds", request.seat.delegation_id)
