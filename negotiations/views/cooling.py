"""How long a changed option waits for a second look."""

from functools import partial

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from negotiations import rules
from negotiations.actions.cooling import set_cooling_off
from negotiations.forms.pressure import CoolingForm
from negotiations.models import CoolingOff
from teams.views.answers import posted
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_POST
@seated
@once
def cooling_set(request: SeatedRequest) -> HttpResponse:
    seat, form = request.seat, CoolingForm(request.POST)
    if not rules.can_see_mandate(seat, seat.delegation):
        raise CoolingOff.DoesNotExist
    act = partial(set_cooling_off, actor=seat)
    return posted(request, form, act, _("The time for the second look is set."), "mandate", seat.delegation_id)
