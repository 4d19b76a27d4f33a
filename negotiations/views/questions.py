"""The question bank: what we want to know of them, and who dodged it."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries
from negotiations.actions import questions as actions
from negotiations.forms.preparation import OutcomeForm, QuestionForm
from negotiations.models import Outcome, Question
from negotiations.preparation_room import preparation_room
from negotiations.views.loaded import hint
from teams.models import Seat
from teams.views.answers import attempt, back, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated

OPEN = "open"


@require_safe
@seated
def questions(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **more: Any) -> HttpResponse:
    seat, standing = request.seat, request.GET.get("standing", "")
    context, found = preparation_room(seat, "questions"), list(queries.questions(seat))
    context |= {
        "questions": [one for one in found if standing in {"", one.standing or OPEN}], "any": bool(found),
        "standing": standing, "standings": [(OPEN, _("not asked yet")), *Outcome.choices], "dodgers": _dodgers(seat),
        "question_form": QuestionForm(seat=seat), "speakers": queries.speakers(seat),
        "removed": queries.questions(seat, removed=True), "removed_outcomes": queries.question_outcomes(seat, removed=True),
    }  # fmt: skip
    return render(request, "negotiations/questions.html", context | more, status=status)


def _dodgers(seat: Seat) -> list[dict[str, Any]]:
    """Who dodges, the most often first."""
    counts = queries.dodge_counts(seat)
    rows = [{"speaker": one, "times": counts[one.pk]} for one in queries.all_speakers(seat) if one.pk in counts]
    return sorted(rows, key=lambda row: (-int(str(row["times"])), str(row["speaker"])))


def _found(request: SeatedRequest, question_id: UUID) -> Question:
    return queries.questions(request.seat).get(pk=question_id)


@require_POST
@seated
@once
def question_add(request: SeatedRequest) -> HttpResponse:
    preparation_room(request.seat, "questions")
    form = QuestionForm(request.POST, seat=request.seat)
    if attempt(form, partial(actions.prepare_question, actor=request.seat)) is None:
        return _page(request, status_of(form), question_form=form)
    messages.success(request, _("The question is in the bank."))
    hint(request, form)
    return back(request, "questions", request.seat.delegation_id)


@require_POST
@seated
@once
def question_change(request: SeatedRequest, question_id: UUID) -> HttpResponse:
    form, question = QuestionForm(request.POST, seat=request.seat), _found(request, question_id)
    if attempt(form, partial(actions.change_question, actor=request.seat, question=question)) is None:
        return _page(request, status_of(form), change_form=form, changing=question)
    messages.success(request, _("The question is changed."))
    hint(request, form)
    return back(request, "questions", request.seat.delegation_id)


@require_POST
@seated
@once
def question_put(request: SeatedRequest, question_id: UUID) -> HttpResponse:
    """It was asked, answered or dodged, in the line that is cited."""
    form, question = OutcomeForm(request.POST, seat=request.seat), _found(request, question_id)
    made = attempt(form, partial(actions.record_outcome, actor=request.seat, question=question))
    if made is None:
        return _page(request, status_of(form), outcome_form=form, putting=question)
    messages.success(request, _("Recorded: %(outcome)s.") % {"outcome": made.get_outcome_display()})
    return back(request, "questions", request.seat.delegation_id)
