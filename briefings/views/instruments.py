"""One instrument: its articles, whom it binds, and what states said to it."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from briefings import queries, rules
from briefings.actions import norms as actions
from briefings.forms.norms import AdherenceForm, InstrumentForm, ReservationForm
from briefings.models import Instrument
from teams.views.answers import attempt, back, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


def _found(request: SeatedRequest, instrument_id: UUID) -> Instrument:
    return queries.instruments(request.seat).get(pk=instrument_id)


@require_safe
@seated
def instrument(request: SeatedRequest, instrument_id: UUID) -> HttpResponse:
    return _page(request, _found(request, instrument_id))


def _page(request: SeatedRequest, found: Instrument, status: int = 200, **more: Any) -> HttpResponse:
    seat = request.seat
    context = {
        "instrument": found, "norms": queries.norms_listed(seat, instrument=found.title),
        "adherences": queries.adherences(seat, found), "reservations": queries.reservations(seat, found),
        "states": queries.states_named(seat), "may_keep": rules.can_keep_norms(seat, seat.delegation),
        "change_form": InstrumentForm(initial={"force": found.force, "names": "\n".join(found.names)}),
        "adherence_form": AdherenceForm(auto_id="party-%s"),
        "reservation_form": ReservationForm(auto_id="reservation-%s"), **more,
    }  # fmt: skip
    return render(request, "briefings/instrument.html", context, status=status)


@require_POST
@seated
@once
def instrument_change(request: SeatedRequest, instrument_id: UUID) -> HttpResponse:
    form, found = InstrumentForm(request.POST), _found(request, instrument_id)
    if attempt(form, partial(actions.change_instrument, actor=request.seat, instrument=found)) is None:
        return _page(request, found, status_of(form), change_form=form, opened="change")
    messages.success(request, _("The instrument was changed."))
    return back(request, "instrument", request.seat.delegation_id, instrument_id)


@require_POST
@seated
@once
def adherence_state(request: SeatedRequest, instrument_id: UUID) -> HttpResponse:
    form, found = AdherenceForm(request.POST, auto_id="party-%s"), _found(request, instrument_id)
    if attempt(form, partial(actions.state_adherence, actor=request.seat, instrument=found)) is None:
        return _page(request, found, status_of(form), adherence_form=form, opened="party")
    messages.success(request, _("It is filed whom the instrument binds."))
    return back(request, "instrument", request.seat.delegation_id, instrument_id)


@require_POST
@seated
@once
def instrument_reservation(request: SeatedRequest, instrument_id: UUID) -> HttpResponse:
    form, found = ReservationForm(request.POST, auto_id="reservation-%s"), _found(request, instrument_id)
    if attempt(form, partial(actions.file_reservation, actor=request.seat, about=found)) is None:
        return _page(request, found, status_of(form), reservation_form=form, opened="reservation")
    messages.success(request, _("The statement is filed."))
    return back(request, "instrument", request.seat.delegation_id, instrument_id)
