"""The delegation's scale of verdicts: shown to who reads claims, shaped until the first verdict."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions.scale import set_scale
from negotiations.forms.claim_scale import label_rows
from negotiations.models import Claim
from teams.rules import Conflict
from teams.views.answers import back
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def claim_scale(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, rows: Any = None, wrong: str = "", status: int = 200) -> HttpResponse:
    seat = request.seat
    if not rules.can_read_claims(seat, seat.delegation):
        raise Claim.DoesNotExist
    labels, fixed = queries.scale(seat), queries.scale_is_fixed(seat)
    shapes = rules.can_shape_scale(seat, seat.delegation) and not fixed
    shown = (rows or label_rows(labels)) if shapes else None
    context = {"labels": labels, "fixed": fixed, "wrong": wrong, "rows": shown}
    return render(request, "negotiations/claim_scale.html", context, status=status)


@require_POST
@seated
def scale_shape(request: SeatedRequest) -> HttpResponse:
    if not rules.can_read_claims(request.seat, request.seat.delegation):
        raise Claim.DoesNotExist
    rows = label_rows(queries.scale(request.seat), request.POST)
    if not rows.is_valid():
        return _page(request, rows, status=422)
    try:
        set_scale(actor=request.seat, labels=rows.labels())
    except (ValidationError, Conflict) as error:
        told = error.messages[0] if isinstance(error, ValidationError) else str(error)
        return _page(request, rows, told, 422 if isinstance(error, ValidationError) else 409)
    messages.success(request, _("From now on verdicts are signed by this scale."))
    return back(request, "claim_scale", request.seat.delegation_id)
