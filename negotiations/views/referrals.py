"""Questions to the leaders, and their answers."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import referrals as actions
from negotiations.forms import AnswerForm, ReferralForm, annex_rows, rearranged
from negotiations.models import Decision, Progress, Referral
from negotiations.referral_room import asked_about, by_progress, referral_room, waiting_for
from negotiations.views.following import followed
from teams.rules import require
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
@followed("referral", "directive")
def referrals(request: SeatedRequest) -> HttpResponse:
    """Leaders and the head see all, anybody else those he proposed."""
    seat = request.seat
    if not rules.can_read_notes(seat, seat.delegation):
        raise Referral.DoesNotExist
    page = page_of(request, queries.referrals(seat), 30)
    may = {"propose": rules.can_propose_referral(seat, seat.delegation)}
    context = {"page": page, "lists": by_progress(list(page.object_list)), "may": may}
    return render(request, "negotiations/referrals.html", context)


@require_safe
@seated
def referrals_waiting(request: SeatedRequest) -> HttpResponse:
    """The piece of the leader's live page."""
    if not rules.can_see_mandate(request.seat, request.seat.delegation):
        raise Referral.DoesNotExist
    return render(request, "negotiations/_waiting.html", {"waiting": waiting_for(request.seat)})


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def referral_propose(request: SeatedRequest) -> HttpResponse:
    """Write a question; of the head it is asked at once."""
    seat = request.seat
    require(rules.can_propose_referral, seat, seat.delegation)
    asked = asked_about(seat, request.GET)
    form = ReferralForm(request.POST or None, seat=seat, initial=asked)
    context = {"form": form, "rows": annex_rows(), "next": request.POST.get("next") or asked["next"]}
    if request.method != "POST":
        return render(request, "negotiations/referral_form.html", context)
    if {"more", "remove"} & request.POST.keys():
        again = {"rows": annex_rows(rearranged(request.POST)), "unchecked": True}
        return render(request, "negotiations/referral_form.html", context | again)
    context["rows"] = rows = annex_rows(request.POST)
    made = _proposed(request, form, rows)
    if made is None:
        return render(request, "negotiations/referral_form.html", context, status=status_of(form))
    said = (
        _("The leaders are asked.") if made.progress == Progress.ASKED else _("The question is proposed to the head.")
    )
    messages.success(request, said)
    return back(request, "referral", seat.delegation_id, made.number)


def _proposed(request: SeatedRequest, form: ReferralForm, rows: Any) -> Referral | None:
    if not rows.is_valid():
        form.is_valid()
        return None
    return attempt(form, partial(actions.propose_referral, actor=request.seat, annexes=rows.asked()))


@require_safe
@seated
@followed("referral", "directive", "option", "package", "guidance")
def referral(request: SeatedRequest, number: int) -> HttpResponse:
    return _page(request, _found(request, number))


def _found(request: SeatedRequest, number: int) -> Referral:
    return queries.referrals(request.seat).get(number=number)


def _page(request: SeatedRequest, found: Referral, status: int = 200, **more: Any) -> HttpResponse:
    context = {"answer_form": AnswerForm(), **referral_room(request.seat, found), **more}
    return render(request, "negotiations/referral.html", context, status=status)


@require_POST
@seated
@once
def referral_answer(request: SeatedRequest, number: int) -> HttpResponse:
    """First the decision is repeated in words; then, confirmed, it is given."""
    found, form = _found(request, number), AnswerForm(request.POST)
    require(rules.can_answer_referral, request.seat, found)
    if "confirmed" not in request.POST:
        return _repeat(request, found, form)
    if attempt(form, partial(actions.answer_referral, actor=request.seat, referral=found)) is None:
        return _page(request, _found(request, number), status_of(form), answer_form=form)
    told = {"number": number, "decision": Decision(form.cleaned_data["decision"]).label}
    messages.success(request, _("Referral %(number)d is answered: %(decision)s.") % told)
    return back(request, "referrals", request.seat.delegation_id)


def _repeat(request: SeatedRequest, found: Referral, form: AnswerForm) -> HttpResponse:
    if not form.is_valid() or _says_nothing(form):
        return _page(request, found, 422, answer_form=form)
    context = referral_room(request.seat, found) | {"said": form.cleaned_data}
    return render(request, "negotiations/referral_confirm.html", context)


def _says_nothing(form: AnswerForm) -> bool:
    """An instruction is given in words: told before it is repeated, as the action would."""
    said = form.cleaned_data
    if said["decision"] != Decision.INSTRUCT or said["comment"].strip() or said["words"].strip():
        return False
    form.add_error("comment", _("Write the instruction."))
    return True


@require_POST
@seated
@once
def referral_ask(request: SeatedRequest, number: int) -> HttpResponse:
    act = partial(actions.ask_leaders, actor=request.seat, referral=_found(request, number))
    return pressed(request, act, _("The leaders are asked."), "referral", request.seat.delegation_id, number)


@require_POST
@seated
@once
def referral_withdraw(request: SeatedRequest, number: int) -> HttpResponse:
    act = partial(actions.withdraw_referral, actor=request.seat, referral=_found(request, number))
    return pressed(request, act, _("The question is withdrawn."), "referral", request.seat.delegation_id, number)
