"""Importing norms: first a report, then, confirmed by a person, the import."""

from collections import Counter
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from briefings import rules
from briefings.actions.norm_imports import ADDED, Fate, Row, import_norms
from briefings.files.unreadable import Unreadable
from briefings.forms.norms import NormFileForm
from teams.holding import Held, NotHeld, held_of, hold
from teams.rules import require
from teams.views.answers import back, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated

SHOWN = 500  # rows of a report that fit a page


@require_http_methods(["GET", "HEAD", "POST"])
@seated
def norm_import(request: SeatedRequest) -> HttpResponse:
    """The upload is read and reported; nothing is written yet."""
    require(rules.can_keep_norms, request.seat, request.seat.delegation)
    posted = request.method == "POST"
    form = NormFileForm(request.POST if posted else None, request.FILES if posted else None)
    if not form.is_valid():
        return _page(request, form)
    held = hold(request.seat, form.cleaned_data["file"])
    try:
        rows = _run(request, held, dry_run=True)
    except Unreadable as error:
        held.drop()
        form.add_error("file", str(error))
        return _page(request, form)
    return render(request, "briefings/norm_import_report.html", {"held": held} | _told(rows))


def _told(rows: list[Row]) -> dict[str, Any]:
    """What the report shows of the rows: how many of each fate, and as many rows as fit a page."""
    counts = Counter(row.fate for row in rows)
    return {
        "rows": rows[:SHOWN], "more": rows[SHOWN:], "counts": [(fate, counts[fate]) for fate in Fate],
        "added": sum(counts[fate] for fate in ADDED),
    }  # fmt: skip


def _page(request: SeatedRequest, form: NormFileForm, status: int = 200) -> HttpResponse:
    status = status_of(form) if form.is_bound else status
    return render(request, "briefings/norm_import.html", {"form": form}, status=status)


def _run(request: SeatedRequest, held: Held, *, dry_run: bool) -> list[Row]:
    return import_norms(actor=request.seat, file=held.path, name=held.name, dry_run=dry_run)


@require_POST
@seated
@once
def norm_import_confirm(request: SeatedRequest, upload_id: UUID) -> Any:
    require(rules.can_keep_norms, request.seat, request.seat.delegation)
    try:
        held = held_of(request.seat, upload_id)
        rows = _run(request, held, dry_run=False)
    except (NotHeld, Unreadable):
        messages.error(request, _("This upload is gone. Choose the file again; nothing was written."))
        return _page(request, NormFileForm(), 404)
    held.drop()
    count = sum(row.fate in ADDED for row in rows)
    told = ngettext("Imported %(count)d wording.", "Imported %(count)d wordings.", count) % {"count": count}
    messages.success(request, told if count else _("Everything in the file was here before. Nothing changed."))
    return back(request, "norms", request.seat.delegation_id)
