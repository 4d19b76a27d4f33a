"""The agenda, for now a plain list."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import points as actions
from negotiations.forms import PointForm
from negotiations.models import Point
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def points(request: SeatedRequest) -> HttpResponse:
    if not rules.can_read_record(request.seat, request.seat.delegation):
        raise Point.DoesNotExist
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **forms: Any) -> HttpResponse:
    seat, q = request.seat, request.GET.get("q", "").strip()
    may = {"change_points": rules.can_prepare(seat, seat.delegation)}
    found = [point for point in queries.points(seat) if q.casefold() in point.title.casefold()]
    context = {"points": found, "q": q, "may": may, "point_form": PointForm()}
    return render(request, "negotiations/points.html", context | forms, status=status)


@require_POST
@seated
@once
def point_add(request: SeatedRequest) -> HttpResponse:
    form = PointForm(request.POST)
    point = attempt(form, partial(actions.add_point, actor=request.seat))
    if point is None:
        return _page(request, status_of(form), point_form=form)
    messages.success(request, _("Point %(number)d is on the agenda.") % {"number": point.number})
    return back(request, "points", request.seat.delegation_id)


@require_POST
@seated
@once
def point_rename(request: SeatedRequest, number: int) -> HttpResponse:
    form, point = PointForm(request.POST), queries.points(request.seat).get(number=number)
    if attempt(form, partial(actions.change_point, actor=request.seat, point=point)) is None:
        return _page(request, status_of(form), rename_form=form, renaming=point)
    messages.success(request, _("The point was renamed."))
    return back(request, "points", request.seat.delegation_id)


@require_POST
@seated
@once
def point_remove(request: SeatedRequest, number: int) -> HttpResponse:
    point = queries.points(request.seat).get(number=number)
    act = partial(actions.remove_point, actor=request.seat, point=point)
    said = _("Point %(number)d is off the agenda.") % {"number": number}
    return pressed(request, act, said, "points", request.seat.delegation_id)
