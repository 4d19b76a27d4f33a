"""Terms in and out: the starting set, TBX, and the letter that asks for definitions."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from briefings import rules
from briefings.actions.letters import mark_letter_sent
from briefings.actions.term_files import Told, import_terms, start_terms
from briefings.files.unreadable import Unreadable
from briefings.forms.terms import LetterForm, LetterSentForm, TermFileForm
from briefings.views.files import letter_file, terms_file
from briefings.views.terms import may
from teams.holding import Held, NotHeld, held_of, hold
from teams.rules import Conflict, require
from teams.views.answers import back, posted, pressed, sent_back
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_POST
@seated
@once
def terms_start(request: SeatedRequest) -> HttpResponse:
    """Load the starting set; again changes nothing."""
    may(request.seat)
    act = partial(start_terms, actor=request.seat)
    return pressed(request, act, _("The starting set is on the list."), "terms", request.seat.delegation_id)


@require_http_methods(["GET", "HEAD", "POST"])
@seated
def terms_import(request: SeatedRequest) -> HttpResponse:
    """The upload is read and reported; nothing is written yet."""
    may(request.seat)
    require(rules.can_keep_terms, request.seat, request.seat.delegation)
    form = TermFileForm(request.POST, request.FILES) if request.method == "POST" else TermFileForm()
    if not form.is_valid():
        return _page(request, form)
    held = hold(request.seat, file=form.cleaned_data["file"])
    try:
        told = _run(request, held, dry_run=True)
    except Unreadable as error:
        held.drop()
        form.add_error("file", str(error))
        return _page(request, form)
    return render(request, "briefings/terms_report.html", {"told": told, "upload": held})


def _page(request: SeatedRequest, form: TermFileForm) -> HttpResponse:
    return render(request, "briefings/terms_import.html", {"form": form}, status=422 if form.is_bound else 200)


@require_POST
@seated
@once
def terms_import_confirm(request: SeatedRequest, upload_id: Any) -> HttpResponse:
    may(request.seat)
    require(rules.can_keep_terms, request.seat, request.seat.delegation)
    try:
        held = held_of(request.seat, upload_id)
        told = _run(request, held, dry_run=False)
    except NotHeld:
        messages.error(request, _("This upload is gone. Choose the file again; nothing was written."))
        return render(request, "briefings/terms_import.html", {"form": TermFileForm()}, status=404)
    except Unreadable as error:
        return sent_back(request, str(error), "terms_import", request.seat.delegation_id)
    held.drop()
    messages.success(request, _said(told))
    return back(request, "terms", request.seat.delegation_id)


def _run(request: SeatedRequest, held: Held, *, dry_run: bool) -> Told:
    with held.path.open("rb") as file:
        return import_terms(actor=request.seat, file=file, name=held.name, dry_run=dry_run)


def _said(told: Told) -> str:
    if not told.new:
        return _("Every term of this file is here already. Nothing changed.")
    return ngettext("Imported %(count)d term.", "Imported %(count)d terms.", told.new) % {"count": told.new}


@require_POST
@seated
def terms_export(request: SeatedRequest) -> HttpResponseBase:
    may(request.seat)
    return terms_file(request.seat)


@require_POST
@seated
def terms_letter(request: SeatedRequest) -> HttpResponse:
    """The letter to download; where there is nothing to ask, back to the list, which says so."""
    may(request.seat)
    form = LetterForm(request.POST)
    if not form.is_valid():
        told = _("Choose a language and a format of the letter.")
        return sent_back(request, told, "terms", request.seat.delegation_id)
    try:
        return letter_file(request.seat, **form.cleaned_data)
    except Conflict as error:
        return sent_back(request, str(error), "terms", request.seat.delegation_id)


@require_POST
@seated
@once
def terms_letter_sent(request: SeatedRequest) -> HttpResponse:
    """Who sent the letter says so: what stood in it is asked."""
    may(request.seat)
    act = partial(mark_letter_sent, actor=request.seat)
    return posted(
        request,
        LetterSentForm(request.POST),
        act,
        _("The definitions are asked for."),
        "terms",
        request.seat.delegation_id,
    )
