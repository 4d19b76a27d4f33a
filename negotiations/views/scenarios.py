"""What points and options are worth to us, and how the negotiation may end: kept on the page of the packages."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from negotiations import queries
from negotiations.actions import scenarios as actions
from negotiations.actions.weighing import set_weights
from negotiations.forms.packages import ScenarioForm, WeightsForm
from negotiations.models import Outlook, Scenario
from negotiations.views.packages import packages_page, require_seen
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_POST
@seated
@once
def weights_set(request: SeatedRequest) -> HttpResponse:
    require_seen(request)
    form = WeightsForm(request.POST, seat=request.seat)
    attempt(form, partial(set_weights, actor=request.seat))
    if form.errors:
        return packages_page(request, status_of(form), weights_form=form, weighing=True)
    messages.success(request, _("The weights are kept, for leaders and the head."))
    return back(request, "packages", request.seat.delegation_id)


@require_POST
@seated
@once
def scenario_write(request: SeatedRequest, kind: str) -> HttpResponse:
    require_seen(request)
    if kind not in Outlook.values:
        raise Scenario.DoesNotExist
    form = ScenarioForm(request.POST, seat=request.seat, kind=kind)
    if attempt(form, partial(actions.write_scenario, actor=request.seat, kind=kind)) is None:
        return packages_page(request, status_of(form), scenario_form=(kind, form))
    messages.success(request, _("The scenario is kept, for leaders and the head."))
    return back(request, "packages", request.seat.delegation_id)


@require_POST
@seated
@once
def scenario_remove(request: SeatedRequest, kind: str) -> HttpResponse:
    found = queries.scenarios(request.seat).get(kind=kind)
    act = partial(actions.remove_scenario, actor=request.seat, scenario=found)
    return pressed(request, act, _("The scenario is taken back."), "packages", request.seat.delegation_id)
