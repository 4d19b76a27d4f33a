"""Importing a record: first a report, then, confirmed by a person, the import."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from negotiations import queries, rules
from negotiations.actions.imports import Outcome, import_record
from negotiations.forms import ImportForm
from negotiations.import_report import told
from negotiations.reading import ReadingError
from teams.holding import Held, NotHeld, held_of, hold
from teams.rules import Conflict, require
from teams.views.answers import back, sent_back, status_of
from teams.views.once import once
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated


@require_http_methods(["GET", "POST"])
@seated
def record_import(request: SeatedRequest) -> HttpResponse:
    """The upload is read and reported; nothing is written yet."""
    require(rules.can_import, request.seat, request.seat.delegation)
    form = ImportForm(request.POST or None, request.FILES or None, seat=request.seat)
    if not form.is_valid():
        return _page(request, form)
    asked = form.cleaned_data
    began = asked["starts_at"].isoformat() if asked["starts_at"] else ""
    held = hold(request.seat, asked["file"], sitting=str(asked["sitting"].pk), starts_at=began)
    try:
        outcome = _run(request, held, dry_run=True)
    except (ReadingError, Conflict) as error:
        held.drop()
        form.add_error("file", str(error))
        return _page(request, form)
    already = queries.was_imported(request.seat, outcome.report.sha256)
    context = {"report": told(outcome, held.name, already=already), "upload": held}
    return render(request, "negotiations/import_report.html", context | {"sitting": asked["sitting"]})


def _page(request: SeatedRequest, form: ImportForm, status: int = 200) -> HttpResponse:
    page = page_of(request, queries.imports(request.seat), 20)
    context = {"form": form, "page": page, "imports": page.object_list}
    return render(request, "negotiations/import.html", context, status=status_of(form) if form.is_bound else status)


@require_POST
@seated
@once
def record_import_confirm(request: SeatedRequest, upload_id: Any) -> HttpResponse:
    require(rules.can_import, request.seat, request.seat.delegation)
    try:
        held = held_of(request.seat, upload_id)
        outcome = _run(request, held, dry_run=False)
    except NotHeld:
        messages.error(request, _("This upload is gone. Choose the file again; nothing was written."))
        return _page(request, ImportForm(seat=request.seat), 404)
    except (ReadingError, Conflict) as error:
        return sent_back(request, str(error), "record_import", request.seat.delegation_id)
    held.drop()
    messages.success(request, _said(outcome))
    return back(request, "rounds", request.seat.delegation_id)


def _run(request: SeatedRequest, held: Held, *, dry_run: bool) -> Outcome:
    sitting = queries.sittings(request.seat).get(pk=held.chosen["sitting"])
    began = datetime.fromisoformat(held.chosen["starts_at"]) if held.chosen["starts_at"] else None
    return import_record(actor=request.seat, sitting=sitting, file=held.path, starts_at=began, dry_run=dry_run)


def _said(outcome: Outcome) -> str:
    if outcome.repeated:
        return _("This file was imported before. Nothing changed.")
    count = outcome.report.lines
    return ngettext("Imported %(count)d line.", "Imported %(count)d lines.", count) % {"count": count}
