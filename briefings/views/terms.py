"""Terms: the list, one term with its senses side by side, its forms, and our request for a definition."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from briefings import queries, rules
from briefings.actions import terms as actions
from briefings.forms.terms import (
    FalseFriendForm,
    FormForm,
    JudgeFormForm,
    RequestForm,
    SenseForm,
    TermForm,
    TermNoteForm,
)
from briefings.models import Request, Standing, Term, Whose
from teams.days import today
from teams.models import Seat
from teams.rules import require
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated


def may(seat: Seat) -> dict[str, bool]:
    """What the pages of terms offer; a seat that reads none finds nothing here."""
    if not rules.can_read_terms(seat, seat.delegation):
        raise Term.DoesNotExist
    return {
        "weigh": rules.can_weigh_terms(seat, seat.delegation),
        "keep": rules.can_keep_terms(seat, seat.delegation),
        "propose": rules.can_propose_form(seat, seat.delegation),
        "agree": rules.can_agree_terms(seat, seat.delegation),
    }


@require_safe
@seated
def terms(request: SeatedRequest) -> HttpResponse:
    seat, asked = request.seat, request.GET
    told = {name: asked.get(name, "").strip()[:200] for name in ("q", "request", "standing")}
    found = queries.terms_listed(seat, told["q"], told["request"], told["standing"])
    page = page_of(request, found)
    context = {"page": page, "may": may(seat), "asked": told, "any": any(told.values())}
    context |= {"requests": Request.choices, "standings": Standing.choices, "to_ask": queries.keys_to_define(seat)}
    context["today"] = today(seat.delegation)
    return render(request, "briefings/terms.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def term_add(request: SeatedRequest) -> HttpResponse:
    may(request.seat)
    require(rules.can_keep_terms, request.seat, request.seat.delegation)
    form = TermForm(request.POST or None)
    made = attempt(form, partial(actions.file_term, actor=request.seat)) if request.method == "POST" else None
    if made is None:
        status = status_of(form) if form.is_bound else 200
        return render(request, "briefings/term_form.html", {"form": form}, status=status)
    messages.success(request, _("The term is on the list."))
    return back(request, "term", request.seat.delegation_id, made.pk)


@require_safe
@seated
def term(request: SeatedRequest, term_id: Any) -> HttpResponse:
    return term_page(request, found_term(request, term_id))


def found_term(request: SeatedRequest, term_id: Any) -> Term:
    return queries.terms(request.seat).get(pk=term_id)


def term_page(request: SeatedRequest, found: Term, status: int = 200, **more: Any) -> HttpResponse:
    """The page; `more` carries a form that was refused, with what was typed."""
    seat, senses = request.seat, list(queries.senses(request.seat, found))
    fields = {name: getattr(found, name) for name in ("request", "asked_on", "settled_on")}
    context: dict[str, Any] = {
        "term": found, "may": may(seat), "forms_of": queries.designations(seat, found),
        "friends": queries.false_friends(seat, found),
        "columns": [(one, [each for each in senses if each.whose == one]) for one in Whose],
        "note_form": TermNoteForm(initial={"note": found.note}), "request_form": RequestForm(initial=fields),
        "form_form": FormForm(), "friend_form": FalseFriendForm(), "sense_form": SenseForm(seat=seat),
        "standings": Standing.choices,
    }  # fmt: skip
    return render(request, "briefings/term.html", context | more, status=status)


@require_POST
@seated
@once
def term_change(request: SeatedRequest, term_id: Any) -> HttpResponse:
    form, found = TermNoteForm(request.POST), found_term(request, term_id)
    if attempt(form, partial(actions.change_term, actor=request.seat, term=found)) is None:
        return term_page(request, found, status_of(form), note_form=form)
    messages.success(request, _("The term was changed."))
    return back(request, "term", request.seat.delegation_id, term_id)


@require_POST
@seated
@once
def term_request(request: SeatedRequest, term_id: Any) -> HttpResponse:
    form, found = RequestForm(request.POST), found_term(request, term_id)
    if attempt(form, partial(actions.state_request, actor=request.seat, term=found)) is None:
        return term_page(request, found, status_of(form), request_form=form)
    messages.success(request, _("The request is kept."))
    return back(request, "term", request.seat.delegation_id, term_id)


@require_POST
@seated
@once
def form_add(request: SeatedRequest, term_id: Any) -> HttpResponse:
    form, found = FormForm(request.POST), found_term(request, term_id)
    made = attempt(form, partial(actions.add_form, actor=request.seat, term=found))
    if made is None:
        return term_page(request, found, status_of(form), form_form=form)
    messages.success(request, _("The form is proposed.") if made.is_proposed else _("The form is on the list."))
    return back(request, "term", request.seat.delegation_id, term_id)


@require_POST
@seated
@once
def form_change(request: SeatedRequest, form_id: Any) -> HttpResponse:
    form, found = JudgeFormForm(request.POST), queries.designations(request.seat).get(pk=form_id)
    if attempt(form, partial(actions.change_form, actor=request.seat, form=found)) is None:
        return term_page(request, found.term, status_of(form), judge_form=form, judging=found)
    messages.success(request, _("The form was changed."))
    return back(request, "term", request.seat.delegation_id, found.term_id)


@require_POST
@seated
@once
def form_remove(request: SeatedRequest, form_id: Any) -> HttpResponse:
    found = queries.designations(request.seat).get(pk=form_id)
    act = partial(actions.remove_form, actor=request.seat, form=found)
    return pressed(request, act, _("The form is gone."), "term", request.seat.delegation_id, found.term_id)


@require_POST
@seated
@once
def false_friend_add(request: SeatedRequest, form_id: Any) -> HttpResponse:
    form, found = FalseFriendForm(request.POST), queries.designations(request.seat).get(pk=form_id)
    if attempt(form, partial(actions.warn_of_false_friend, actor=request.seat, form=found)) is None:
        return term_page(request, found.term, status_of(form), friend_form=form, befriending=found)
    messages.success(request, _("The warning is kept."))
    return back(request, "term", request.seat.delegation_id, found.term_id)


@require_POST
@seated
@once
def false_friend_remove(request: SeatedRequest, friend_id: Any) -> HttpResponse:
    found = queries.false_friends(request.seat).get(pk=friend_id)
    act, term_id = partial(actions.remove_false_friend, actor=request.seat, friend=found), found.designation.term_id
    return pressed(request, act, _("The warning is gone."), "term", request.seat.delegation_id, term_id)
