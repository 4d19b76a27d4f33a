"""Like names: proposed as one person, joined by a person, parted again."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from briefings import queries, rules
from briefings.actions import joining as actions
from briefings.forms.dossiers import OtherForm
from teams.rules import require
from teams.views.answers import posted, pressed
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def likenesses(request: SeatedRequest) -> HttpResponse:
    require(rules.can_open_dossier, request.seat, request.seat.delegation)
    seat = request.seat
    context = {"pairs": queries.like_pairs(seat)[:100], "joined": queries.joined_pairs(seat)}
    return render(request, "briefings/likenesses.html", context)


@require_POST
@seated
@once
def dossier_join(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    def join(other: Any) -> object:
        return actions.join_dossiers(actor=request.seat, dossier=other, into=found)

    found = queries.dossier(request.seat, dossier_id)
    require(rules.can_keep_dossier, request.seat, found)
    said = _("They are shown as one person. It can be undone.")
    return posted(
        request, OtherForm(request.POST, seat=request.seat), join, said, "likenesses", request.seat.delegation_id
    )


@require_POST
@seated
@once
def dossier_differ(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    found = queries.dossier(request.seat, dossier_id)
    require(rules.can_keep_dossier, request.seat, found)
    act = partial(actions.tell_apart, actor=request.seat, dossier=found)
    said = _("They are two people, and no longer proposed as one.")
    return posted(
        request, OtherForm(request.POST, seat=request.seat), act, said, "likenesses", request.seat.delegation_id
    )


@require_POST
@seated
@once
def dossier_part(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    found = queries.dossier(request.seat, dossier_id)
    act = partial(actions.part_dossiers, actor=request.seat, dossier=found)
    return pressed(request, act, _("Both stand by themselves again."), "likenesses", request.seat.delegation_id)
