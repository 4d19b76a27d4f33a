"""What is prepared for a round: its checklist, and what it takes over from the one before."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries
from negotiations.actions import checklists as actions
from negotiations.actions.carrying import carry_over
from negotiations.forms.preparation import BeginForm, CarryForm, ItemForm
from negotiations.models import Checklist, ChecklistItem, Round
from negotiations.preparation_room import preparation_room, round_room
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def preparation(request: SeatedRequest) -> HttpResponse:
    """Of the newest round."""
    return _page(request, queries.rounds(request.seat).first())


@require_safe
@seated
def preparation_round(request: SeatedRequest, number: int) -> HttpResponse:
    return _page(request, _round(request, number))


def _round(request: SeatedRequest, number: int) -> Round:
    return queries.rounds(request.seat).get(number=number)


def _page(request: SeatedRequest, found: Round | None, status: int = 200, **more: Any) -> HttpResponse:
    seat = request.seat
    context = preparation_room(seat, "checklist") | round_room(seat, found)
    if found and context["may_keep"]:
        earlier = any(one.round.number < found.number for one in queries.checklists(seat))
        context |= {"begin_form": BeginForm(last=earlier), "carry_form": CarryForm(auto_id=False)}
        context["removed"] = [
            one for one in queries.checklist_items(seat, removed=True) if one.checklist.round == found
        ]
    if context["checklist"] and context["may_keep"]:
        context["item_form"] = ItemForm(seat=seat, checklist=context["checklist"])
    return render(request, "negotiations/preparation.html", context | more, status=status)


@require_POST
@seated
@once
def checklist_begin(request: SeatedRequest, number: int) -> HttpResponse:
    preparation_room(request.seat, "checklist")
    form, found = BeginForm(request.POST, last=True), _round(request, number)
    if attempt(form, partial(actions.begin_checklist, actor=request.seat, round=found)) is None:
        return _page(request, found, status_of(form), begin_form=form)
    messages.success(request, _("The checklist is begun."))
    return back(request, "preparation_round", request.seat.delegation_id, number)


@require_POST
@seated
@once
def item_add(request: SeatedRequest, number: int) -> HttpResponse:
    found = _round(request, number)
    listed: Checklist = queries.checklists(request.seat).get(round=found)
    form = ItemForm(request.POST, seat=request.seat, checklist=listed)
    if attempt(form, partial(actions.add_item, actor=request.seat, checklist=listed)) is None:
        return _page(request, found, status_of(form), item_form=form)
    messages.success(request, _("It is on the checklist."))
    return back(request, "preparation_round", request.seat.delegation_id, number)


@require_POST
@seated
@once
def item_change(request: SeatedRequest, item_id: UUID) -> HttpResponse:
    item: ChecklistItem = queries.checklist_items(request.seat).get(pk=item_id)
    form, found = ItemForm(request.POST, seat=request.seat, checklist=item.checklist), item.checklist.round
    if attempt(form, partial(actions.change_item, actor=request.seat, item=item)) is None:
        return _page(request, found, status_of(form), change_form=form, changing=item)
    messages.success(request, _("It is changed."))
    return back(request, "preparation_round", request.seat.delegation_id, found.number)


@require_POST
@seated
@once
def item_tick(request: SeatedRequest, item_id: UUID) -> HttpResponse:
    item, done = queries.checklist_items(request.seat).get(pk=item_id), request.POST.get("done") != "no"
    act = partial(actions.tick_item, actor=request.seat, item=item, done=done)
    said = _("Ticked: %(item)s") if done else _("Open again: %(item)s")
    number = item.checklist.round.number
    return pressed(request, act, said % {"item": item}, "preparation_round", request.seat.delegation_id, number)


@require_POST
@seated
@once
def round_carry(request: SeatedRequest, number: int) -> HttpResponse:
    preparation_room(request.seat, "checklist")
    form, found = CarryForm(request.POST, auto_id=False), _round(request, number)
    if attempt(form, partial(carry_over, actor=request.seat, round=found)) is None:
        return _page(request, found, status_of(form), carry_form=form)
    messages.success(request, _("It is taken over."))
    return back(request, "preparation_round", request.seat.delegation_id, number)
