"""What was prepared is taken away, and put back."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from negotiations import queries
from negotiations.actions.removing import put_away, put_back
from teams.views.answers import pressed
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated

# by the word of the address: where it is found, and the page it stands on
KINDS: dict[str, tuple[Callable[..., QuerySet[Any]], str]] = {
    "claims": (queries.predicted_claims, "predicted_claims"),
    "replies": (queries.replies, "replies"),
    "questions": (queries.questions, "questions"),
    "outcomes": (queries.question_outcomes, "questions"),
    "checklist": (queries.checklist_items, "preparation"),
}


@require_POST
@seated
@once
def prepared_remove(request: SeatedRequest, kind: str, prepared_id: UUID) -> HttpResponse:
    find, page = KINDS[kind]
    act = partial(put_away, actor=request.seat, prepared=find(request.seat).get(pk=prepared_id))
    return pressed(request, act, _("Removed. It can be put back, below."), page, request.seat.delegation_id)


@require_POST
@seated
@once
def prepared_restore(request: SeatedRequest, kind: str, prepared_id: UUID) -> HttpResponse:
    find, page = KINDS[kind]
    act = partial(put_back, actor=request.seat, prepared=find(request.seat, removed=True).get(pk=prepared_id))
    return pressed(request, act, _("It is back."), page, request.seat.delegation_id)
