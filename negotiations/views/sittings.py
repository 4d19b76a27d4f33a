"""One sitting: its state, who was there, what was said."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import sittings as actions
from negotiations.actions.attendance import mark_attendance
from negotiations.actions.scheduling import schedule_sitting
from negotiations.forms import AttendanceForm, OpenForm, PauseForm, ScheduleForm, StepForm
from negotiations.leverage_room import waiting_pays
from negotiations.models import Side, Sitting, State
from negotiations.readiness import gaps, head_opens
from negotiations.reading_room import Leaf, Wish, browse
from teams.models import Seat
from teams.queries import find_seats
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def sitting(request: SeatedRequest, reference: tuple[int, int]) -> HttpResponse:
    return _page(request, queries.sitting_by_reference(request.seat, *reference))


def _page(request: SeatedRequest, found: Sitting, status: int = 200, **forms: Any) -> HttpResponse:
    seat, may = request.seat, _may(request, found)
    leaf = browse(seat, Wish.of(request.GET), found) if may["read_record"] else Leaf([])
    there, spoke = queries.attendance(found)
    context = {
        "sitting": found, "leaf": leaf, "chosen": {"sitting": found.reference},
        "may": may,
        "head_opens": head_opens(seat, found),
        "gaps": _gaps(request, found) if may["run_sitting"] else 0,
        "breaks": queries.breaks(seat, found), "waiting_pays": waiting_pays(seat, found),
        "sides": Side.choices,
        "promises": queries.promises_brought(seat, found.round.number),
        "may_keep": rules.can_keep_ledger(seat, seat.delegation),
        "seats": [{"seat": other, "present": other.pk in there} for other in find_seats(seat)],
        "speakers": [{"speaker": speaker, "present": speaker.pk in spoke} for speaker in queries.speakers(seat)],
    }  # fmt: skip
    if may["schedule"]:
        context["schedule_form"] = ScheduleForm(initial=vars(found))
    return render(request, "negotiations/sitting.html", context | forms, status=status)


def _gaps(request: SeatedRequest, found: Sitting) -> int:
    """How many gaps the gate will tell of, before the first sitting of a round."""
    asked = (
        found.state == State.PLANNED
        and queries.is_first_of_round(found)
        and rules.can_open_unready(request.seat, found)
    )
    return len(gaps(found.delegation)) if asked else 0


def _may(request: SeatedRequest, found: Sitting) -> dict[str, bool]:
    seat = request.seat
    return {
        "schedule": found.state == State.PLANNED and rules.can_plan(seat, seat.delegation),
        "run_sitting": rules.can_run_sitting(seat, found) or _stands_in(seat, found),
        "read_record": rules.can_read_record(seat, seat.delegation),
        "open_live": bool(rules.desks_of(seat)),
    }


def _stands_in(seat: Seat, found: Sitting) -> bool:
    """A leader, while no head is active, opens what is planned and no more."""
    return found.state == State.PLANNED and rules.can_open_sitting(seat, found)


@require_POST
@seated
@once
def attendance_mark(request: SeatedRequest, reference: tuple[int, int]) -> HttpResponse:
    found = queries.sitting_by_reference(request.seat, *reference)
    form = AttendanceForm(request.POST, seat=request.seat)
    if not form.is_valid():
        return _page(request, found, status_of(form), attendance_form=form)
    mark_attendance(actor=request.seat, sitting=found, **form.cleaned_data)
    messages.success(request, _("Attendance is kept."))
    return back(request, "sitting", request.seat.delegation_id, found.reference)


@require_POST
@seated
@once
def sitting_schedule(request: SeatedRequest, reference: tuple[int, int]) -> HttpResponse:
    found = queries.sitting_by_reference(request.seat, *reference)
    form = ScheduleForm(request.POST)
    if attempt(form, partial(schedule_sitting, actor=request.seat, sitting=found)) is None:
        return _page(request, found, status_of(form), schedule_form=form)
    messages.success(request, _("The time of the sitting is kept."))
    return back(request, "sitting", request.seat.delegation_id, found.reference)


STEPS: dict[str, tuple[Any, Any]] = {
    "open": (actions.open_sitting, gettext_lazy("The sitting is open.")),
    "pause": (actions.pause_sitting, gettext_lazy("The sitting is paused; the record is sealed.")),
    "resume": (actions.resume_sitting, gettext_lazy("The sitting goes on.")),
    "close": (actions.close_sitting, gettext_lazy("The sitting is closed; the record is sealed.")),
}


FORMS = {"open": OpenForm, "pause": PauseForm, "close": StepForm}


@require_POST
@seated
def sitting_step(request: SeatedRequest, reference: tuple[int, int], step: str) -> HttpResponse:
    """Open, pause, resume or close; for a pause and a close the reason is kept, for a pause who asked for it."""
    found = queries.sitting_by_reference(request.seat, *reference)
    action, said = STEPS[step]
    form = FORMS.get(step, Form)(request.POST)
    if not form.is_valid():
        return _page(request, found, status_of(form), step_form=form)
    act = partial(action, actor=request.seat, sitting=found, **form.cleaned_data)
    return pressed(request, act, str(said), "sitting", request.seat.delegation_id, found.reference)
