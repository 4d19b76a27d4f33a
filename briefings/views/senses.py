"""What a term means to whom, and the annexes of what was agreed."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from briefings import queries, rules
from briefings.actions import senses as actions
from briefings.forms.terms import AnnexForm, ChangeSenseForm, SenseForm
from briefings.views.terms import found_term, may, term_page
from teams.rules import require
from teams.versioned import read
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated

FIELDS = ("whose", "language", "text", "said_on", "source", "citation", "norm", "concedes")


@require_POST
@seated
@once
def sense_add(request: SeatedRequest, term_id: Any) -> HttpResponse:
    form, found = SenseForm(request.POST, seat=request.seat), found_term(request, term_id)
    if attempt(form, partial(actions.write_sense, actor=request.seat, term=found)) is None:
        return term_page(request, found, status_of(form), sense_form=form)
    messages.success(request, _("The definition is filed."))
    return back(request, "term", request.seat.delegation_id, term_id)


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def sense_change(request: SeatedRequest, sense_id: Any) -> HttpResponse:
    found = queries.senses(request.seat).get(pk=sense_id)
    require(rules.can_keep_terms, request.seat, request.seat.delegation)
    initial = {name: getattr(found, name) for name in FIELDS}
    form = ChangeSenseForm(request.POST or None, seat=request.seat, initial=initial)
    act = partial(actions.change_sense, actor=request.seat, sense=found)
    if request.method != "POST" or attempt(form, act) is None:
        status = status_of(form) if form.is_bound else 200
        read(form, queries.senses(request.seat).get(pk=sense_id))
        return render(request, "briefings/sense_form.html", {"form": form, "sense": found}, status=status)
    messages.success(request, _("The definition was changed."))
    return back(request, "term", request.seat.delegation_id, found.term_id)


@require_POST
@seated
@once
def sense_remove(request: SeatedRequest, sense_id: Any) -> HttpResponse:
    found = queries.senses(request.seat).get(pk=sense_id)
    act = partial(actions.remove_sense, actor=request.seat, sense=found)
    return pressed(request, act, _("The definition is taken back."), "term", found.term.delegation_id, found.term_id)


@require_POST
@seated
@once
def sense_agree(request: SeatedRequest, sense_id: Any) -> HttpResponse:
    found = queries.senses(request.seat).get(pk=sense_id)
    version = request.POST.get("version", "")[:64]
    act = partial(actions.agree_sense, actor=request.seat, sense=found, version=version)
    return pressed(request, act, _("The definition is agreed."), "term", found.term.delegation_id, found.term_id)


@require_safe
@seated
def annexes(request: SeatedRequest) -> HttpResponse:
    return _annexes(request, AnnexForm())


def _annexes(request: SeatedRequest, form: AnnexForm, status: int = 200) -> HttpResponse:
    context = {"annexes": queries.annexes(request.seat), "may": may(request.seat), "form": form}
    return render(request, "briefings/annexes.html", context, status=status)


@require_POST
@seated
@once
def annex_freeze(request: SeatedRequest) -> HttpResponse:
    may(request.seat)
    form = AnnexForm(request.POST)
    made = attempt(form, partial(actions.freeze_annex, actor=request.seat))
    if made is None:
        return _annexes(request, form, status_of(form))
    messages.success(request, _("Annex %(number)d is frozen.") % {"number": made.number})
    return back(request, "annexes", request.seat.delegation_id)


@require_safe
@seated
def annex(request: SeatedRequest, number: int) -> HttpResponse:
    """The text as it was hashed, to the byte."""
    found = queries.annexes(request.seat).get(number=number)
    answer = HttpResponse(found.text.encode(), content_type="text/plain; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="annex-{number}.txt"'
    return answer
