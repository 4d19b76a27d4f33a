"""Means of pressure on both sides, for whom time works, and the partners to be told."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from briefings import queries as known, rules as briefed
from briefings.actions import leverage as keeping, notices
from briefings.models import Leverage
from negotiations import queries
from negotiations.actions import leverage as actions
from negotiations.forms.leverage import ChangeLeverageForm, DelayForm, LeverageForm, NoticeForm, ReviewForm
from negotiations.leverage_room import leverage_room
from teams.rules import require
from teams.versioned import read
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated

FIELDS = ("title", "holder", "strength", "state", "owner", "review_on", "marking", "description", "source")


@require_safe
@seated
def leverage(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **forms: Any) -> HttpResponse:
    if not briefed.can_read_leverage(request.seat, request.seat.delegation):
        raise Leverage.DoesNotExist
    context = leverage_room(request.seat) | {"notice_form": NoticeForm(auto_id="notice-%s"), **forms}
    return render(request, "negotiations/leverage.html", context, status=status)


def _form(request: SeatedRequest, form: LeverageForm, found: Leverage | None = None) -> HttpResponse:
    status = status_of(form) if form.is_bound else 200
    return render(request, "negotiations/leverage_form.html", {"form": form, "leverage": found}, status=status)


@require_http_methods(["GET", "POST"])
@seated
@once
def leverage_add(request: SeatedRequest) -> HttpResponse:
    require(briefed.can_keep_leverage, request.seat, request.seat.delegation)
    form = LeverageForm(request.POST or None, seat=request.seat, initial={"owner": request.seat})
    if not form.is_bound or attempt(form, partial(actions.enter_on_points, actor=request.seat)) is None:
        return _form(request, form)
    messages.success(request, _("The means of pressure is entered."))
    return back(request, "leverage", request.seat.delegation_id)


@require_http_methods(["GET", "POST"])
@seated
@once
def leverage_change(request: SeatedRequest, leverage_id: UUID) -> HttpResponse:
    found = queries.leverage_on_points(request.seat).get(pk=leverage_id)
    require(briefed.can_keep_leverage, request.seat, request.seat.delegation)
    now = {name: getattr(found, name) for name in FIELDS} | {"points": [one.point for one in found.bearings.all()]}
    form = ChangeLeverageForm(request.POST or None, seat=request.seat, initial=now)
    act = partial(actions.change_on_points, actor=request.seat, leverage=found)
    if not form.is_bound or attempt(form, act) is None:
        read(form, queries.leverage_on_points(request.seat).get(pk=leverage_id))
        return _form(request, form, found)
    messages.success(request, _("The means of pressure is changed."))
    return back(request, "leverage", request.seat.delegation_id)


@require_POST
@seated
@once
def leverage_review(request: SeatedRequest, leverage_id: UUID) -> HttpResponse:
    found, form = (
        known.leverage(request.seat).get(pk=leverage_id),
        ReviewForm(request.POST, auto_id=f"review-{leverage_id}-%s"),
    )
    if attempt(form, partial(keeping.review_leverage, actor=request.seat, leverage=found)) is None:
        return _page(request, status_of(form), review_form=form, reviewing=found.pk)
    messages.success(request, _("It is reviewed."))
    return back(request, "leverage", request.seat.delegation_id)


@require_POST
@seated
@once
def delay_judge(request: SeatedRequest, number: int) -> HttpResponse:
    point, form = queries.points(request.seat).get(number=number), DelayForm(request.POST, auto_id=f"delay-{number}-%s")
    if attempt(form, partial(actions.judge_delay, actor=request.seat, point=point)) is None:
        return _page(request, status_of(form), delay_form=form, judging=number)
    messages.success(request, _("What waiting costs is kept."))
    return back(request, "leverage", request.seat.delegation_id)


@require_POST
@seated
@once
def notice_add(request: SeatedRequest) -> HttpResponse:
    form = NoticeForm(request.POST, auto_id="notice-%s")
    if attempt(form, partial(notices.list_partner, actor=request.seat)) is None:
        return _page(request, status_of(form), notice_form=form)
    messages.success(request, _("The partner is on the list."))
    return back(request, "leverage", request.seat.delegation_id)


@require_POST
@seated
@once
def notice_tell(request: SeatedRequest, notice_id: UUID) -> HttpResponse:
    act = partial(notices.tell_partner, actor=request.seat, notice=known.notices(request.seat).get(pk=notice_id))
    return pressed(request, act, _("It is kept that they were told."), "leverage", request.seat.delegation_id)
