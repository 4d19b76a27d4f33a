"""Machines: which the head lets read, and asking one about a line."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import machines as actions
from negotiations.forms.machines import MachineAskedForm, MachineForm
from negotiations.models import MachinePermission, MachineText
from negotiations.views.line import line_page
from teams.views.answers import attempt, back, errors_of, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def machines(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, refused: MachineForm | None = None) -> HttpResponse:
    seat = request.seat
    if not rules.can_read_notes(seat, seat.delegation):
        raise MachinePermission.DoesNotExist
    context = {"fleet": queries.fleet(seat), "may": rules.can_allow_machines(seat, seat.delegation), "refused": refused}
    status = status_of(refused) if refused else 200
    return render(request, "negotiations/machines.html", context | {"form": MachineForm()}, status=status)


@require_POST
@seated
@once
def machine_allow(request: SeatedRequest, kind: str) -> HttpResponse:
    seat, form = request.seat, MachineForm(request.POST)
    if not rules.can_read_notes(seat, seat.delegation):
        raise MachinePermission.DoesNotExist
    if attempt(form, partial(actions.allow_machine, actor=seat, kind=kind)) is None:
        return _page(request, form)
    messages.success(request, _("The machine may read that."))
    return back(request, "machines", seat.delegation_id)


@require_POST
@seated
@once
def machine_stop(request: SeatedRequest, kind: str) -> HttpResponse:
    if not rules.can_read_notes(request.seat, request.seat.delegation):
        raise MachinePermission.DoesNotExist
    actions.stop_machine(actor=request.seat, kind=kind)
    messages.success(request, _("The machine is off."))
    return back(request, "machines", request.seat.delegation_id)


@require_POST
@seated
@once
def machine_ask(request: SeatedRequest, citation: tuple[int, int, int]) -> HttpResponse:
    utterance, form = queries.utterance(request.seat, citation), MachineAskedForm(request.POST)
    if not rules.can_read_notes(request.seat, request.seat.delegation):
        raise MachineText.DoesNotExist
    if attempt(form, partial(actions.ask_machine, actor=request.seat, utterance=utterance)) is None:
        messages.error(request, errors_of(form))
        return line_page(request, utterance, status=status_of(form))
    messages.success(request, _("The machine is asked. Its answer appears here."))
    return back(request, "line", request.seat.delegation_id, utterance.citation)
