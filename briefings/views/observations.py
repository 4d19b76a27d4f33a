"""What was learned: written, reviewed, deleted; and what is due."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from briefings import queries, rules
from briefings.actions import observations as actions
from briefings.forms.dossiers import DeleteForm, KeepForm, ObservationForm
from briefings.models import Dossier, Observation
from briefings.rules.dossiers import IN_PART
from teams.rules import require
from teams.views.answers import attempt, back, posted, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_http_methods(["GET", "POST"])
@seated
@once
def observation_add(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    dossier = queries.dossier(request.seat, dossier_id)
    require(rules.can_keep_dossier, request.seat, dossier)
    form = ObservationForm(request.POST or None, seat=request.seat)

    def add(**fields: Any) -> Observation:
        asked = actions.ObservationAsked(**fields)
        return actions.add_observation(actor=request.seat, dossier=dossier, asked=asked)

    if not form.is_bound or attempt(form, add) is None:
        context = {"form": form, "dossier": dossier, "has_sources": queries.sources(request.seat).exists()}
        return render(
            request, "briefings/observation_form.html", context, status=status_of(form) if form.is_bound else 200
        )
    messages.success(request, _("The observation is in the dossier."))
    return back(request, "dossier", request.seat.delegation_id, dossier.pk)


@require_POST
@seated
@once
def observation_keep(request: SeatedRequest, observation_id: UUID) -> HttpResponse:
    found = queries.observations(request.seat).get(pk=observation_id)
    act = partial(actions.keep_observation, actor=request.seat, observation=found)
    return posted(
        request,
        KeepForm(request.POST),
        act,
        _("It is kept until the new day."),
        "dossier",
        request.seat.delegation_id,
        found.dossier_id,
    )


@require_POST
@seated
@once
def observation_delete(request: SeatedRequest, observation_id: UUID) -> HttpResponse:
    found = queries.observations(request.seat).get(pk=observation_id)
    act = partial(actions.delete_observation, actor=request.seat, observation=found)
    said = _("It is deleted; that it was stays told.")
    return posted(request, DeleteForm(request.POST), act, said, "dossier", request.seat.delegation_id, found.dossier_id)


@require_safe
@seated
def due(request: SeatedRequest) -> HttpResponse:
    """What must be looked at again or deleted, and what was."""
    seat = request.seat
    if not rules.can_list_dossiers(seat, seat.delegation) or seat.role in IN_PART:
        raise Dossier.DoesNotExist
    rows = [
        {"kept": kept, "over": over, "dossier": kept if isinstance(kept, Dossier) else kept.dossier, "is_dossier": isinstance(kept, Dossier)}
        for kept, over in queries.due(seat)
    ]  # fmt: skip
    context = {"rows": rows, "tombstones": queries.tombstones(seat)[:100]}
    return render(request, "briefings/due.html", context)
