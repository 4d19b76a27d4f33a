"""How long a changed option waits for a second look."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from negotiations import rules
from negotiations.actions.cooling import set_cooling_off
from negotiations.forms.pressure import CoolingForm
from negotiations.models import CoolingOff
from teams.views.answers import attempt, back
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_POST
@seated
@once
def cooling_set(request: SeatedRequest) -> HttpResponse:
    seat, form = request.seat, CoolingForm(request.POST)
    if not rules.can_see_mandate(seat, seat.delegation):
        raise CoolingOff.DoesNotExist
    if attempt(form, partial(set_cooling_off, actor=seat)) is None:
        messages.error(request, " ".join(str(text) for errors in form.errors.values() for text in errors))
    else:
        messages.success(request, _("The time for the second look is set."))
    return back(request, "mandate", seat.delegation_id)
