"""What leaves the house as a file: the same answer for the pages and for the API."""

from typing import Any

from django.http import HttpResponse, StreamingHttpResponse

from briefings import queries, rules
from briefings.actions.letters import take_letter
from briefings.actions.reading import export_dossiers, read_dossier
from briefings.actions.term_files import export_terms
from briefings.files.spreadsheet import csv_text
from briefings.seeing import Face
from teams.models import Seat
from teams.rules import require

TBX = "application/x-tbx+xml"
EXPORTED = ("name", "role", "organisation", "languages", "address_as", "pronunciation", "biography", "aliases")
# A picture that can do nothing, whatever it is taken for.
HARMLESS = {
    "Content-Disposition": 'inline; filename="photo.jpg"',
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def terms_file(seat: Seat) -> StreamingHttpResponse:
    """All terms as TBX, once the audit journal has it; Denied for who may not take them out."""
    answer = StreamingHttpResponse(export_terms(actor=seat), content_type=TBX)
    answer.headers["Content-Disposition"] = 'attachment; filename="terms.tbx"'
    return answer


def letter_file(seat: Seat, language: str, kind: str) -> HttpResponse:
    """The letter that asks for definitions; Denied as above, Conflict where there is nothing to ask."""
    content, media = take_letter(actor=seat, kind=kind, language=language)
    answer = HttpResponse(content, content_type=media)
    answer.headers["Content-Disposition"] = f'attachment; filename="definitions-{language}.{kind}"'
    return answer


def dossiers_file(seat: Seat) -> HttpResponse:
    """The list of dossiers as CSV, once the audit journal has it; Denied for who may not export it."""
    require(rules.can_export_dossiers, seat, seat.delegation)
    found = list(queries.dossiers(seat).order_by("name", "pk"))
    named: dict[Any, str] = {one.pk: one.name for one in found}
    told = export_dossiers(actor=seat, dossiers=found)
    within = [named.get(one.same_as_id, "") for one in found]
    rows = [[*_row(face), head] for face, head in zip(told, within, strict=True)]
    answer = HttpResponse(csv_text([(*EXPORTED, "same_as"), *rows]), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="dossiers.csv"'
    return answer


def _row(told: Face) -> list[str]:
    values = (getattr(told, name) or "" for name in EXPORTED)
    return [", ".join(value) if isinstance(value, list) else value for value in values]


def photo_file(seat: Seat, key: object) -> HttpResponse:
    """The photo of a dossier, once the audit journal has it that it is read; Dossier.DoesNotExist where there is none."""
    dossier = queries.pictured(seat, key)
    read_dossier(actor=seat, dossier=dossier, part="photo")
    return HttpResponse(bytes(dossier.photo.content), content_type="image/jpeg", headers=HARMLESS)
