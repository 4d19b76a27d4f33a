"""The page of a dossier: what is known of somebody beside what the record tells."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from briefings import queries as known, rules
from briefings.actions.reading import read_dossier
from negotiations.actions.dossiers import link_speaker
from negotiations.dossier_room import dossier_room
from negotiations.forms.dossiers import LinkForm
from teams.rules import require
from teams.views.answers import posted
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def dossier(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    """That it is read is entered, and committed, before anything of it is looked up."""
    found = known.dossier(request.seat, dossier_id)
    told = read_dossier(actor=request.seat, dossier=found)
    if not told.full:
        return render(request, "briefings/dossier_face.html", {"face": told})
    return render(request, "negotiations/dossier.html", {"face": told, **dossier_room(request.seat, found)})


@require_POST
@seated
@once
def speaker_link(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    found, form = known.dossier(request.seat, dossier_id), LinkForm(request.POST, seat=request.seat)
    require(rules.can_keep_dossier, request.seat, found)
    act = partial(link_speaker, actor=request.seat, dossier=found)
    return posted(
        request, form, act, _("The link to the record is changed."), "dossier", request.seat.delegation_id, found.pk
    )
