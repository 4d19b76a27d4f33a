"""The point under discussion, beside the record."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions.sittings import take_up_point
from negotiations.forms import TakeUpForm
from negotiations.models import Sitting
from negotiations.panels import panel_of
from negotiations.views.entered import entered
from teams.rules import require
from teams.views.answers import attempt, errors_of, refused, sent_back, wants_json
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def panel(request: SeatedRequest, reference: tuple[int, int]) -> HttpResponse:
    """The piece of the page, for the desk that asks."""
    seat, sitting = request.seat, queries.sitting_by_reference(request.seat, *reference)
    desks, asked = rules.desks_of(seat), request.GET.get("desk", "")
    if not desks:
        raise Sitting.DoesNotExist
    told = panel_of(seat, sitting, asked if asked in desks else desks[0])
    return render(request, "negotiations/_panel.html", told | {"sitting": sitting})


@require_POST
@seated
def point_take_up(request: SeatedRequest, reference: tuple[int, int]) -> HttpResponse:
    """The head or the recorder says which point is under discussion; no point in particular is one of the answers."""
    seat, form = request.seat, TakeUpForm(request.POST, seat=request.seat)
    sitting = queries.sitting_by_reference(seat, *reference)
    require(rules.can_run_sitting, seat, sitting)
    entry = attempt(form, partial(take_up_point, actor=seat, sitting=sitting))
    if entry:
        return entered(
            request, entry, _("The point is under discussion."), "live", seat.delegation_id, sitting.reference
        )
    if wants_json(request):
        return refused(form)
    return sent_back(request, errors_of(form), "sitting", seat.delegation_id, sitting.reference)
