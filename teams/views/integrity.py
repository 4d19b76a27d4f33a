"""How anybody can check that nothing was changed: sizes, roots, checkpoints, exports and the verifier."""

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from journal.export import export
from journal.queries import checkpoints
from teams import proofs
from teams.actions.exports import log_export
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated

VERIFIER = Path(settings.BASE_DIR) / "journal" / "offline" / "verify.py"


@require_GET
@seated
def integrity(request: SeatedRequest) -> HttpResponse:
    context = {
        "journals": proofs.ledgers(request.seat),
        "public_key": proofs.public_key(),
        "verify_command": f"python3 {VERIFIER.name} record.jsonl --key '{proofs.public_key()}'",
    }
    return render(request, "journal/integrity.html", context)


@require_GET
@seated
def journal(request: SeatedRequest, compartment: str) -> HttpResponse:
    """Every checkpoint of one journal."""
    found = proofs.journal_of(request.seat, compartment)
    page = page_of(request, checkpoints(found))
    page.object_list = [proofs.Sealed(checkpoint) for checkpoint in page]
    context = {"page": page, "compartment": compartment, "label": proofs.LABELS[compartment], "size": found.size}
    return render(request, "journal/checkpoints.html", context)


@require_POST
@seated
def record_export(request: SeatedRequest, compartment: str) -> HttpResponseBase:
    """The whole journal as JSON Lines. A post, because it is told in the audit journal."""
    found = proofs.journal_of(request.seat, compartment)
    log_export(actor=request.seat, journal=found)
    response = StreamingHttpResponse(export(found), content_type="application/jsonl; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{compartment}-{found.size}.jsonl"'
    return response


@require_GET
def verifier(request: HttpRequest) -> HttpResponseBase:
    """The program that checks an export: one file that needs Python and nothing else."""
    return FileResponse(VERIFIER.open("rb"), as_attachment=True, filename=VERIFIER.name, content_type="text/x-python")
