"""Parties and those who speak for them; the names that nobody could place yet."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import speakers as actions
from negotiations.forms import ChangeSpeakerForm, PartyForm, PlaceForm, SpeakerForm
from teams.views.answers import attempt, back, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def speakers(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **forms: Any) -> HttpResponse:
    seat, q = request.seat, request.GET.get("q", "").strip()
    may = {"change_parties": rules.can_prepare(seat, seat.delegation)}
    context = {
        "parties": queries.parties_with_speakers(seat, q),
        "undecided": queries.undecided_speakers(seat),
        "without_party": queries.speakers_without_party(seat),
        "all_speakers": queries.speakers(seat),
        "q": q,
        "may": may,
    }
    if may["change_parties"]:
        context |= {"party_form": PartyForm(), "speaker_form": SpeakerForm(seat=seat)}
    return render(request, "negotiations/speakers.html", context | forms, status=status)


@require_POST
@seated
@once
def party_add(request: SeatedRequest) -> HttpResponse:
    form = PartyForm(request.POST)
    party = attempt(form, partial(actions.add_party, actor=request.seat))
    if party is None:
        return _page(request, status_of(form), party_form=form)
    messages.success(request, _("%(name)s is a party now.") % {"name": party.name})
    return back(request, "speakers", request.seat.delegation_id)


@require_POST
@seated
@once
def speaker_add(request: SeatedRequest) -> HttpResponse:
    form = SpeakerForm(request.POST, seat=request.seat)
    speaker = attempt(form, partial(actions.add_speaker, actor=request.seat))
    if speaker is None:
        return _page(request, status_of(form), speaker_form=form)
    messages.success(request, _("%(name)s can be named in the record now.") % {"name": speaker.name})
    return back(request, "speakers", request.seat.delegation_id)


@require_POST
@seated
@once
def speaker_change(request: SeatedRequest, speaker_id: Any) -> HttpResponse:
    speaker = queries.all_speakers(request.seat).get(pk=speaker_id)
    form = ChangeSpeakerForm(request.POST)
    if attempt(form, partial(actions.change_speaker, actor=request.seat, speaker=speaker)) is None:
        return _page(request, status_of(form), change_form=form, changing=speaker)
    messages.success(request, _("The speaker was changed."))
    return back(request, "speakers", request.seat.delegation_id)


@require_POST
@seated
@once
def speaker_decide(request: SeatedRequest, speaker_id: Any) -> HttpResponse:
    """Place a name, join it to another, or with neither put it back into the queue."""
    speaker = queries.all_speakers(request.seat).get(pk=speaker_id)
    form = PlaceForm(request.POST, seat=request.seat)
    placed = attempt(form, partial(actions.place_speaker, actor=request.seat, speaker=speaker))
    if placed is None:
        return _page(request, status_of(form), place_form=form, placing=speaker)
    said = _("%(name)s waits for a decision.") if placed.in_doubt else _("%(name)s is decided. It can be undone.")
    messages.success(request, said % {"name": speaker.name})
    return back(request, "speakers", request.seat.delegation_id)
