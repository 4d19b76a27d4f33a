"""The agenda: the tree of points, and their places in it."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, pgettext
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import points as actions
from negotiations.agenda import agenda, step
from negotiations.forms import MoveForm, PointForm
from negotiations.models import Point
from negotiations.views.following import followed
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
@followed("directive", "guidance", "option", "package", "counter", "tabling", "referral", "agenda")
def points(request: SeatedRequest) -> HttpResponse:
    if not rules.can_read_record(request.seat, request.seat.delegation):
        raise Point.DoesNotExist
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **forms: Any) -> HttpResponse:
    seat, q = request.seat, request.GET.get("q", "").strip()
    may = {
        "change_points": rules.can_prepare(seat, seat.delegation),
        "remove_points": rules.can_remove_point(seat, seat.delegation),
        "see_options": rules.can_read_notes(seat, seat.delegation),
        "see_ladders": rules.can_see_mandate(seat, seat.delegation),
    }
    items = agenda(seat, ladders=may["see_ladders"], q=q)
    context = {"items": items, "q": q, "may": may, "minutes": sum(item.point.minutes or 0 for item in items)}
    if may["change_points"]:
        context |= {"point_form": PointForm(seat=seat)}
    return render(request, "negotiations/points.html", context | forms, status=status)


@require_POST
@seated
@once
def point_add(request: SeatedRequest) -> HttpResponse:
    form = PointForm(request.POST, seat=request.seat)
    point = attempt(form, partial(actions.add_point, actor=request.seat))
    if point is None:
        return _page(request, status_of(form), point_form=form)
    messages.success(request, _("Point %(number)d is on the agenda.") % {"number": point.number})
    return back(request, "points", request.seat.delegation_id)


@require_POST
@seated
@once
def point_move(request: SeatedRequest, number: int) -> HttpResponse:
    """One step, by a button; or to the place where it was dropped."""
    seat, form = request.seat, MoveForm(request.POST, seat=request.seat)
    point = queries.points(seat).get(number=number)
    if not form.is_valid():
        return _page(request, status_of(form))
    asked = form.cleaned_data
    there = step(list(queries.points(seat)), point, asked["step"]) if asked["step"] else _dropped(asked)
    if there is None:
        messages.info(request, _("It cannot go further."))
        return back(request, "points", seat.delegation_id)
    act = partial(actions.move_point, actor=seat, point=point, **there)
    return pressed(request, act, pgettext("of a point", "Moved."), "points", seat.delegation_id)


def _dropped(asked: dict[str, Any]) -> dict[str, Any]:
    """Before another point, and so under its parent; or last under a parent."""
    before = asked["before"]
    return {"parent": before.parent if before else asked["parent"], "before": before}


@require_POST
@seated
@once
def point_remove(request: SeatedRequest, number: int) -> HttpResponse:
    point = queries.points(request.seat).get(number=number)
    act = partial(actions.remove_point, actor=request.seat, point=point)
    said = _("Point %(number)d is off the agenda.") % {"number": number}
    return pressed(request, act, said, "points", request.seat.delegation_id)
