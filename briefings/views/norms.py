"""Norms: the list, one article with its wordings, and the question what binds whom."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from briefings import queries, rules
from briefings.actions import interpretations, norms as actions
from briefings.files.norm_entry import NormEntry
from briefings.forms.norms import AskForm, InterpretationForm, ReservationForm, VersionForm
from briefings.models import Norm
from briefings.norm_room import is_binding, norm_room
from teams.days import today
from teams.rules import require
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def norms(request: SeatedRequest) -> HttpResponse:
    seat, words, instrument = request.seat, request.GET.get("q", "")[:200], request.GET.get("instrument", "")
    if not rules.can_read_norms(seat, seat.delegation):
        raise Norm.DoesNotExist
    page = page_of(request, queries.norms_listed(seat, words, instrument))
    context = {
        "page": page, "norms": page.object_list, "q": words, "instrument": instrument,
        "instruments": queries.instruments(seat), "may_keep": rules.can_keep_norms(seat, seat.delegation),
    }  # fmt: skip
    return render(request, "briefings/norms.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def norm_file(request: SeatedRequest) -> HttpResponse:
    """File a wording by hand: of a new article, or of one that is here."""
    require(rules.can_keep_norms, request.seat, request.seat.delegation)
    form = VersionForm(request.POST if request.method == "POST" else None, initial=request.GET.dict())
    filed = attempt(form, partial(_file, request)) if form.is_bound else None
    if filed is None:
        status = status_of(form) if form.is_bound else 200
        return render(request, "briefings/norm_form.html", {"form": form}, status=status)
    messages.success(request, _("The wording is filed."))
    return back(request, "norm", request.seat.delegation_id, filed.norm_id)


def _file(request: SeatedRequest, **asked: Any) -> Any:
    return actions.file_version(actor=request.seat, entry=NormEntry(where="", **asked))


def _found(request: SeatedRequest, norm_id: UUID) -> Norm:
    return queries.norms(request.seat).get(pk=norm_id)


@require_safe
@seated
def norm(request: SeatedRequest, norm_id: UUID) -> HttpResponse:
    """The page; with a day in the address, the answer for that day."""
    found, form = _found(request, norm_id), AskForm(request.GET if "on" in request.GET else None)
    asked = form.is_bound and form.is_valid()
    answer = is_binding(request.seat, found, **form.cleaned_data) if asked else None
    return _page(request, found, ask_form=form, answer=answer)


def _page(request: SeatedRequest, found: Norm, status: int = 200, **more: Any) -> HttpResponse:
    day = today(request.seat.delegation)
    context = norm_room(request.seat, found, day) | {
        "ask_form": AskForm(initial={"on": day}), "interpretation_form": InterpretationForm(auto_id="reading-%s"),
        "reservation_form": ReservationForm(auto_id="reservation-%s"), "today": day, **more,
    }  # fmt: skip
    return render(request, "briefings/norm.html", context, status=status)


@require_POST
@seated
@once
def interpretation_write(request: SeatedRequest, norm_id: UUID) -> HttpResponse:
    form, found = InterpretationForm(request.POST, auto_id="reading-%s"), _found(request, norm_id)
    if attempt(form, partial(interpretations.write_interpretation, actor=request.seat, norm=found)) is None:
        return _page(request, found, status_of(form), interpretation_form=form, opened="reading")
    messages.success(request, _("Our reading is kept."))
    return back(request, "norm", request.seat.delegation_id, norm_id)


@require_POST
@seated
@once
def interpretation_review(request: SeatedRequest, norm_id: UUID, interpretation_id: UUID) -> HttpResponse:
    waiting = queries.interpretations(request.seat, _found(request, norm_id)).get(pk=interpretation_id)
    act = partial(interpretations.review_interpretation, actor=request.seat, interpretation=waiting)
    return pressed(request, act, _("The reading is reviewed."), "norm", request.seat.delegation_id, norm_id)


@require_POST
@seated
@once
def norm_reservation(request: SeatedRequest, norm_id: UUID) -> HttpResponse:
    form, found = ReservationForm(request.POST, auto_id="reservation-%s"), _found(request, norm_id)
    if attempt(form, partial(actions.file_reservation, actor=request.seat, about=found)) is None:
        return _page(request, found, status_of(form), reservation_form=form, opened="reservation")
    messages.success(request, _("The statement is filed."))
    return back(request, "norm", request.seat.delegation_id, norm_id)
