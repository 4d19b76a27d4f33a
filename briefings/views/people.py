"""Importing people: first a report of every row, then, confirmed by a person, all of it or nothing."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from briefings import rules
from briefings.actions.people import Fate, Row, import_people
from briefings.files.people import read_people
from briefings.files.unreadable import Unreadable
from briefings.forms.dossiers import PeopleForm
from teams.holding import Held, NotHeld, held_of, hold
from teams.rules import require
from teams.views.answers import back, sent_back, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_http_methods(["GET", "POST"])
@seated
def people_import(request: SeatedRequest) -> HttpResponse:
    """The upload is read and reported; nothing is written yet."""
    require(rules.can_open_dossier, request.seat, request.seat.delegation)
    form = PeopleForm(request.POST or None, request.FILES or None)
    if not form.is_valid():
        return _page(request, form)
    asked = form.cleaned_data
    until = asked["keep_until"].isoformat()
    held = hold(request.seat, asked["file"], purpose=asked["purpose"], basis=asked["basis"], keep_until=until)
    try:
        rows = _run(request, held, dry_run=True)
    except (Unreadable, ValidationError) as error:
        held.drop()
        form.add_error("file", error.messages if isinstance(error, ValidationError) else str(error))
        return _page(request, form)
    return render(request, "briefings/people_report.html", {"upload": held, **_counted(rows)})


def _page(request: SeatedRequest, form: PeopleForm, status: int = 200) -> HttpResponse:
    return render(
        request, "briefings/people_import.html", {"form": form}, status=status_of(form) if form.is_bound else status
    )


def _run(request: SeatedRequest, held: Held, *, dry_run: bool) -> list[Row]:
    lawful: dict[str, Any] = held.chosen | {"keep_until": date.fromisoformat(held.chosen["keep_until"])}
    return import_people(actor=request.seat, entries=read_people(held.path), dry_run=dry_run, **lawful)


def _counted(rows: list[Row]) -> dict[str, Any]:
    return {"rows": rows} | {f"{fate.value}_rows": sum(row.fate is fate for row in rows) for fate in Fate}


@require_POST
@seated
@once
def people_import_confirm(request: SeatedRequest, upload_id: Any) -> HttpResponse:
    require(rules.can_open_dossier, request.seat, request.seat.delegation)
    try:
        held = held_of(request.seat, upload_id)
        rows = _run(request, held, dry_run=False)
    except NotHeld:
        messages.error(request, _("This upload is gone. Choose the file again; nothing was written."))
        return _page(request, PeopleForm(), 404)
    except (Unreadable, ValidationError) as error:
        told = error.messages[0] if isinstance(error, ValidationError) else str(error)
        return sent_back(request, told, "people_import", request.seat.delegation_id)
    held.drop()
    count = sum(row.fate is Fate.NEW for row in rows)
    messages.success(
        request, ngettext("%(count)d dossier was opened.", "%(count)d dossiers were opened.", count) % {"count": count}
    )
    return back(request, "dossiers", request.seat.delegation_id)
