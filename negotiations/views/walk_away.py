"""The walk-away card: written, armed, used."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import walking_away as actions
from negotiations.digests import version
from negotiations.forms.pressure import LeaveForm, WalkAwayForm
from negotiations.forms.versioned import read
from negotiations.models import WalkAway
from negotiations.views.loaded import WORDS, hint
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated

FIELDS = ("triggers", "checklist", "words", "tell")


@require_safe
@seated
def walk_away(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **forms: Any) -> HttpResponse:
    seat = request.seat
    if not rules.can_see_mandate(seat, seat.delegation):
        raise WalkAway.DoesNotExist
    card = queries.walk_away_card(seat)
    written = {name: getattr(card, name) for name in FIELDS} if card else None
    context = {
        "card": card, "version": version(card or WalkAway()), "card_form": read(WalkAwayForm(initial=written), card or WalkAway()), "leave_form": LeaveForm(),
        "sitting": queries.live_sitting(seat),
        "may": {"arm": rules.can_arm(seat, seat.delegation), "leave": rules.can_walk_away(seat, seat.delegation)},
        **forms,
    }  # fmt: skip
    return render(request, "negotiations/walk_away.html", context, status=status)


@require_POST
@seated
@once
def walk_away_write(request: SeatedRequest) -> HttpResponse:
    form = WalkAwayForm(request.POST)
    if attempt(form, partial(actions.prepare_walk_away, actor=request.seat)) is None:
        read(form, queries.walk_away_card(request.seat) or WalkAway())
        return _page(request, status_of(form), card_form=form)
    messages.success(request, _("The card is written. A leader arms it."))
    hint(request, form, WORDS)
    return back(request, "walk_away", request.seat.delegation_id)


@require_POST
@seated
@once
def walk_away_arm(request: SeatedRequest) -> HttpResponse:
    armed = request.POST.get("armed") == "yes"
    act = partial(actions.arm_walk_away, actor=request.seat, armed=armed, version=request.POST.get("version", ""))
    said = _("The card is armed: the head may use it.") if armed else _("The card is taken back.")
    return pressed(request, act, said, "walk_away", request.seat.delegation_id)


@require_POST
@seated
@once
def walk_away_leave(request: SeatedRequest) -> HttpResponse:
    form, sitting = LeaveForm(request.POST), queries.live_sitting(request.seat)
    if sitting is None:
        raise WalkAway.DoesNotExist
    if attempt(form, partial(actions.walk_away, actor=request.seat, sitting=sitting)) is None:
        return _page(request, status_of(form), leave_form=form)
    messages.success(request, _("The sitting is closed. Everybody is told."))
    return back(request, "overview", request.seat.delegation_id)
