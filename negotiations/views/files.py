"""A ledger, a briefing pack, the copy of a piece of evidence, and the calendar, as attachments."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from journal.clock import database_now
from negotiations import queries
from negotiations.actions.calendar import take_calendar
from negotiations.actions.exports import export_ledger
from negotiations.actions.packs import take_pack
from negotiations.files.calendar_out import calendar_file
from negotiations.ledger_files import TYPES, WRITERS
from negotiations.models import Evidence, Pack
from teams.models import Seat

PRIVATE = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}


def ledger_file(seat: Seat, ledger: str, form: str) -> StreamingHttpResponse:
    """The file, once the audit journal has it; Denied for who may not export."""
    rows = export_ledger(actor=seat, ledger=ledger, form=form)
    response = StreamingHttpResponse(WRITERS[form](rows), content_type=TYPES[form])
    response.headers["Content-Disposition"] = f'attachment; filename="{ledger}.{form}"'
    return response


def made_pack(seat: Seat, pack: Pack) -> HttpResponse:
    """The PDF as an attachment, once the audit has it."""
    taken = take_pack(actor=seat, pack=pack)
    named = {"Content-Disposition": f'attachment; filename="briefing-pack-{pack.number}.pdf"'}
    return HttpResponse(taken, content_type="application/pdf", headers=PRIVATE | named)


def kept_copy(seat: Seat, evidence: Evidence) -> HttpResponse:
    """The copy, to the byte, as a download: it never runs in a page of ours."""
    kept = queries.evidence_file(seat, evidence.pk)
    named = {"Content-Disposition": f'attachment; filename="evidence-{evidence.number}-{kept.digest[:12]}"'}
    return HttpResponse(bytes(kept.content), content_type="application/octet-stream", headers=PRIVATE | named)


def dates_file(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The calendar of what this seat may read, once the audit has it."""
    found = take_calendar(actor=seat)
    whole = calendar_file(seat.delegation, found, database_now(), request.build_absolute_uri("/"))
    named = {"Content-Disposition": 'attachment; filename="calendar.ics"'}
    return HttpResponse(whole, content_type="text/calendar; charset=utf-8", headers=PRIVATE | named)
