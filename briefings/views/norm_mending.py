"""What is filed of norms is ended, withdrawn, or taken away."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from briefings import queries
from briefings.actions import norm_mending as actions
from briefings.forms.norms import EndForm, WithdrawForm
from teams.views.answers import posted, pressed
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_POST
@seated
@once
def wording_end(request: SeatedRequest, version_id: UUID) -> HttpResponse:
    found = queries.norm_version(request.seat, version_id)
    act = partial(actions.end_wording, actor=request.seat, version=found)
    said = _("It is filed until when the wording is in force.")
    return posted(request, EndForm(request.POST), act, said, "norm", request.seat.delegation_id, found.norm_id)


@require_POST
@seated
@once
def wording_remove(request: SeatedRequest, version_id: UUID) -> HttpResponse:
    found = queries.norm_version(request.seat, version_id)
    act = partial(actions.remove_wording, actor=request.seat, version=found)
    return pressed(request, act, _("The wording is taken away."), "norm", request.seat.delegation_id, found.norm_id)


@require_POST
@seated
@once
def reservation_withdraw(request: SeatedRequest, reservation_id: UUID) -> HttpResponse:
    found = queries.all_reservations(request.seat).get(pk=reservation_id)
    act = partial(actions.withdraw_reservation, actor=request.seat, reservation=found)
    said = _("It is filed when the statement was withdrawn.")
    to = ("norm", found.norm_id) if found.norm_id else ("instrument", found.instrument_id)
    return posted(request, WithdrawForm(request.POST), act, said, to[0], request.seat.delegation_id, to[1])
