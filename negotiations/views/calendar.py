"""The dates that stand in the house: as a page, as a file, and meetings from a file of somebody else's."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from briefings.files.unreadable import Unreadable
from journal.clock import database_now
from negotiations import queries, rules
from negotiations.actions.meetings import Fate, Row, import_meetings
from negotiations.calendar_dates import dates, is_over, without_time
from negotiations.files.calendar_in import read_meetings
from negotiations.forms.calendar import CalendarForm
from negotiations.views.files import dates_file
from teams.holding import Held, NotHeld, held_of, hold
from teams.rules import Conflict, require
from teams.views.answers import back, sent_back, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def calendar(request: SeatedRequest) -> HttpResponse:
    found, now = dates(request.seat), database_now()
    context = {
        "ahead": [one for one in found if not is_over(one, now)],
        "behind": [one for one in reversed(found) if is_over(one, now)],
        "without_time": without_time(request.seat),
        "may_plan": rules.can_plan(request.seat, request.seat.delegation),
    }
    return render(request, "negotiations/calendar.html", context)


@require_POST
@seated
def calendar_export(request: SeatedRequest) -> HttpResponse:
    """A file to keep. A post, because it is told in the audit journal."""
    return dates_file(request, request.seat)


@require_http_methods(["GET", "POST"])
@seated
def calendar_import(request: SeatedRequest) -> HttpResponse:
    """The upload is read and reported; nothing is written yet."""
    require(rules.can_plan, request.seat, request.seat.delegation)
    form = CalendarForm(request.POST or None, request.FILES or None, seat=request.seat)
    if not form.is_valid():
        return _page(request, form)
    held = hold(request.seat, form.cleaned_data["file"], round=str(form.cleaned_data["round"].number))
    try:
        rows = _run(request, held, dry_run=True)
    except (Unreadable, ValidationError) as error:
        held.drop()
        form.add_error("file", error.messages if isinstance(error, ValidationError) else str(error))
        return _page(request, form)
    context = {"upload": held, "round": form.cleaned_data["round"], **_counted(rows)}
    return render(request, "negotiations/calendar_report.html", context)


def _page(request: SeatedRequest, form: CalendarForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "has_rounds": queries.rounds(request.seat).exists()}
    status = status_of(form) if form.is_bound else status
    return render(request, "negotiations/calendar_import.html", context, status=status)


def _run(request: SeatedRequest, held: Held, *, dry_run: bool) -> list[Row]:
    seat, round = request.seat, queries.rounds(request.seat).get(number=held.chosen["round"])
    meetings = read_meetings(held.path, seat.delegation.zone)
    return import_meetings(actor=seat, round=round, meetings=meetings, dry_run=dry_run)


def _counted(rows: list[Row]) -> dict[str, Any]:
    return {"rows": rows} | {f"{fate.value}_rows": sum(row.fate is fate for row in rows) for fate in Fate}


@require_POST
@seated
@once
def calendar_import_confirm(request: SeatedRequest, upload_id: Any) -> HttpResponse:
    require(rules.can_plan, request.seat, request.seat.delegation)
    try:
        held = held_of(request.seat, upload_id)
        rows = _run(request, held, dry_run=False)
    except NotHeld:
        messages.error(request, _("This upload is gone. Choose the file again; nothing was written."))
        return _page(request, CalendarForm(seat=request.seat), 404)
    except (Unreadable, ValidationError, Conflict) as error:
        told = error.messages[0] if isinstance(error, ValidationError) else str(error)
        return sent_back(request, told, "calendar_import", request.seat.delegation_id)
    held.drop()
    messages.success(request, _said(rows))
    return back(request, "calendar", request.seat.delegation_id)


def _said(rows: list[Row]) -> str:
    planned, changed = (sum(row.fate is fate for row in rows) for fate in (Fate.NEW, Fate.CHANGED))
    told = []
    if planned:
        told.append(ngettext("%(n)d sitting is planned.", "%(n)d sittings are planned.", planned) % {"n": planned})
    if changed:
        told.append(ngettext("%(n)d sitting is changed.", "%(n)d sittings are changed.", changed) % {"n": changed})
    return " ".join(told) or _("Everything was there already. Nothing changed.")
