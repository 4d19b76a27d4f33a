"""The page of one point: what both sides want, how far we would go, what is measured, and the ladder of options."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import measures as measuring, points as actions
from negotiations.actions.point_notes import write_point_note
from negotiations.actions.trying import try_values
from negotiations.forms import ChangePointForm, MeasureForm, PointNoteForm, StakesForm, StanceForm, ValuesForm
from negotiations.forms.versioned import read
from negotiations.models import Measure, Point
from negotiations.phrasing import boundary_text
from negotiations.point_room import point_room, texts
from negotiations.views.following import followed
from teams.models import Seat
from teams.rules import Denied
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
@followed("directive", "guidance", "option", "package", "counter", "tabling", "referral")
def point(request: SeatedRequest, number: int) -> HttpResponse:
    return point_page(request, _found(request, number))


def _found(request: SeatedRequest, number: int) -> Point:
    return queries.points(request.seat).get(number=number)


def point_page(request: SeatedRequest, found: Point, status: int = 200, **more: Any) -> HttpResponse:
    """The page; `more` carries a form that was refused, with what was typed."""
    context = point_room(request.seat, found)
    context |= _forms(request.seat, context) | more
    return render(request, "negotiations/point.html", context, status=status)


def _forms(seat: Seat, told: dict[str, Any]) -> dict[str, Any]:
    found, may = told["point"], told["may"]
    fields = {name: getattr(found, name) for name in ("title", "owner", "led_by", "minutes", "proposed_by")}
    note: Any = told["note"]
    offered: dict[str, tuple[bool, Any]] = {
        "change_form": (may["change_point"], lambda: _change(seat, fields, found.words)),
        "note_form": (True, lambda: read(PointNoteForm(initial={"text": note.text}), note)),
        "stance_form": (may["change_stance"], lambda: read(StanceForm(initial=texts(told["stance"])), told["stance"])),
        "stakes_form": (may["see_stakes"], lambda: read(StakesForm(initial=texts(told["stakes"])), told["stakes"])),
        "measure_form": (may["shape_ladder"], MeasureForm),
        "try_form": (may["try_values"], lambda: ValuesForm(measures=told["measures"])),
    }
    return {name: made() for name, (shown, made) in offered.items() if shown}


def _change(seat: Seat, fields: dict[str, Any], words: list[str]) -> ChangePointForm:
    return ChangePointForm(seat=seat, initial=fields | {"words": ", ".join(words)})


@require_POST
@seated
@once
def point_change(request: SeatedRequest, number: int) -> HttpResponse:
    form, found = ChangePointForm(request.POST, seat=request.seat), _found(request, number)
    if attempt(form, partial(actions.change_point, actor=request.seat, point=found)) is None:
        return point_page(request, found, status_of(form), change_form=form, opened="change")
    messages.success(request, _("The point was changed."))
    return back(request, "point", request.seat.delegation_id, number)


@require_POST
@seated
@once
def point_note(request: SeatedRequest, number: int) -> HttpResponse:
    form, found = PointNoteForm(request.POST), _found(request, number)
    if attempt(form, partial(write_point_note, actor=request.seat, point=found)) is None:
        read(form, queries.point_note(request.seat, found))
        return point_page(request, found, status_of(form), note_form=form, opened="note")
    messages.success(request, _("Your note is kept."))
    return back(request, "point", request.seat.delegation_id, number)


@require_POST
@seated
@once
def point_stance(request: SeatedRequest, number: int) -> HttpResponse:
    form, found = StanceForm(request.POST), _found(request, number)
    if attempt(form, partial(actions.state_stance, actor=request.seat, point=found)) is None:
        read(form, queries.stance_on(request.seat, found))
        return point_page(request, found, status_of(form), stance_form=form, opened="stance")
    messages.success(request, _("The positions are kept."))
    return back(request, "point", request.seat.delegation_id, number)


@require_POST
@seated
@once
def point_stakes(request: SeatedRequest, number: int) -> HttpResponse:
    form, found = StakesForm(request.POST), _found(request, number)
    if attempt(form, partial(actions.set_stakes, actor=request.seat, point=found)) is None:
        read(form, queries.stakes_on(request.seat, found))
        return point_page(request, found, status_of(form), stakes_form=form, opened="stakes")
    messages.success(request, _("The stakes are kept, for leaders and the head."))
    return back(request, "point", request.seat.delegation_id, number)


@require_POST
@seated
@once
def measure_add(request: SeatedRequest, number: int) -> HttpResponse:
    form, found = MeasureForm(request.POST), _found(request, number)
    made = attempt(form, partial(measuring.add_measure, actor=request.seat, point=found))
    if made is None:
        return point_page(request, found, status_of(form), measure_form=form, opened="measure")
    messages.success(request, _("“%(name)s” is measured now.") % {"name": made.name})
    return back(request, "point", request.seat.delegation_id, number)


@require_POST
@seated
@once
def measure_remove(request: SeatedRequest, number: int, measure_id: Any) -> HttpResponse:
    found = next((one for one in _measures(request, number) if one.pk == measure_id), None)
    if found is None:
        raise Measure.DoesNotExist
    act = partial(measuring.remove_measure, actor=request.seat, measure=found)
    said = _("“%(name)s” is measured no longer.") % {"name": found.name}
    return pressed(request, act, said, "point", request.seat.delegation_id, number)


def _measures(request: SeatedRequest, number: int) -> list[Measure]:
    return list(queries.measures_on(request.seat, _found(request, number)))


@require_POST
@seated
def values_try(request: SeatedRequest, number: int) -> HttpResponse:
    """What the guard would say of some values: shown on this page alone, and counted."""
    found = _found(request, number)
    if not rules.can_try_values(request.seat, request.seat.delegation):
        raise Denied(_("Only the head tries values against the directive."))
    form = ValuesForm(request.POST, measures=_measures(request, number))
    finding = attempt(form, partial(try_values, actor=request.seat, point=found))
    told: dict[str, Any] = {"try_form": form, "finding": finding, "opened": "try"}
    if finding and finding.limit:
        told |= {"finding_boundary": boundary_text(finding.limit.key), "finding_red": finding.limit.red_line}
    return point_page(request, found, 200 if finding else status_of(form), **told)
