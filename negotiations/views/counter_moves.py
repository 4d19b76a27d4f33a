"""The cards: what we say against each tactic, in our own words or as shipped."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import rules
from negotiations.actions import counter_moves as actions
from negotiations.counter_moves import Answer, answers
from negotiations.forms.pressure import CardForm
from negotiations.models import CounterMove, Tactic
from negotiations.views.loaded import CARDS, hint
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def counter_moves(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, tactic: str = "", form: CardForm | None = None) -> HttpResponse:
    seat = request.seat
    if not rules.can_register_pressure(seat, seat.delegation):
        raise CounterMove.DoesNotExist
    told: list[tuple[Any, CardForm]] = [
        (one, form if form and one.tactic == tactic else CardForm(initial=_written(one), auto_id=f"{one.tactic}-%s"))
        for one in answers(seat)
    ]
    context = {"answers": told, "may_write": rules.can_write_card(seat, seat.delegation), "refused": tactic}
    return render(request, "negotiations/counter_moves.html", context, status=status)


def _written(answer: Answer) -> dict[str, str]:
    """What a form starts with: the words as they are said now, so that one changes them and begins nothing anew."""
    said = {language: getattr(answer.card, language) for language in actions.LANGUAGES}
    return said | {"advice": answer.card.advice, "precedents": answer.own.precedents if answer.own else ""}


def _known(tactic: str) -> str:
    if tactic not in Tactic.values:
        raise CounterMove.DoesNotExist
    return tactic


@require_POST
@seated
@once
def card_write(request: SeatedRequest, tactic: str) -> HttpResponse:
    form = CardForm(request.POST, auto_id=f"{tactic}-%s")
    if attempt(form, partial(actions.write_card, actor=request.seat, tactic=_known(tactic))) is None:
        return _page(request, status_of(form), tactic, form)
    hint(request, form, CARDS)
    return back(request, "counter_moves", request.seat.delegation_id)


@require_POST
@seated
def card_reset(request: SeatedRequest, tactic: str) -> HttpResponse:
    act = partial(actions.reset_card, actor=request.seat, tactic=_known(tactic))
    return pressed(request, act, _("The shipped wording is back."), "counter_moves", request.seat.delegation_id)
