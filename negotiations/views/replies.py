"""Reply trees: drawn, grown, changed, moved."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, pgettext
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import replies as actions
from negotiations.agenda import step
from negotiations.forms.preparation import ChangeReplyForm, ReplyForm, StepForm
from negotiations.models import Reply
from negotiations.preparation_room import forest, preparation_room
from negotiations.views.loaded import REPLIES, hint
from teams.rules import require
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def replies(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **more: Any) -> HttpResponse:
    seat = request.seat
    context = preparation_room(seat, "replies") | {
        "forest": forest(seat), "removed": queries.replies(seat, removed=True), "reply_form": ReplyForm(seat=seat),
    }  # fmt: skip
    return render(request, "negotiations/replies.html", context | more, status=status)


def _found(request: SeatedRequest, reply_id: UUID) -> Reply:
    return queries.replies(request.seat).get(pk=reply_id)


@require_POST
@seated
@once
def reply_add(request: SeatedRequest) -> HttpResponse:
    preparation_room(request.seat, "replies")
    form = ReplyForm(request.POST, seat=request.seat)
    made = attempt(form, partial(actions.add_reply, actor=request.seat))
    if made is None:
        under = form.cleaned_data.get("parent") if hasattr(form, "cleaned_data") else None
        return _page(
            request, status_of(form), **({"grow_form": form, "growing": under} if under else {"reply_form": form})
        )
    messages.success(request, _("The reply is prepared."))
    hint(request, form, REPLIES)
    return back(request, "replies", request.seat.delegation_id)


@require_POST
@seated
@once
def reply_change(request: SeatedRequest, reply_id: UUID) -> HttpResponse:
    form, reply = ChangeReplyForm(request.POST, seat=request.seat), _found(request, reply_id)
    if attempt(form, partial(actions.change_reply, actor=request.seat, reply=reply)) is None:
        return _page(request, status_of(form), change_form=form, changing=reply)
    messages.success(request, _("The reply is changed."))
    hint(request, form, REPLIES)
    return back(request, "replies", request.seat.delegation_id)


@require_POST
@seated
@once
def reply_move(request: SeatedRequest, reply_id: UUID) -> HttpResponse:
    """One step, by a button."""
    seat, form, reply = request.seat, StepForm(request.POST), _found(request, reply_id)
    require(rules.can_keep_preparation, seat, seat.delegation)
    if not form.is_valid():
        return _page(request, status_of(form))
    beside = [one for one in queries.replies(seat) if one.point_id == reply.point_id]
    there = step(beside, reply, form.cleaned_data["step"])
    if there is None:
        messages.info(request, _("It cannot go further."))
        return back(request, "replies", seat.delegation_id)
    act = partial(actions.move_reply, actor=seat, reply=reply, **there)
    return pressed(request, act, pgettext("of a point", "Moved."), "replies", seat.delegation_id)
