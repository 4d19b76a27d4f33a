"""A ledger as an attachment."""

from django.http import StreamingHttpResponse

from negotiations.actions.exports import export_ledger
from negotiations.ledger_files import TYPES, WRITERS
from teams.models import Seat


def ledger_file(seat: Seat, ledger: str, form: str) -> StreamingHttpResponse:
    """The file, once the audit journal has it; Denied for who may not export."""
    rows = export_ledger(actor=seat, ledger=ledger, form=form)
    response = StreamingHttpResponse(WRITERS[form](rows), content_type=TYPES[form])
    response.headers["Content-Disposition"] = f'attachment; filename="{ledger}.{form}"'
    return response
