"""What leaves the house as a file: the same answer for the pages and for the API."""

from django.http import HttpResponse, StreamingHttpResponse

from briefings.actions.letters import take_letter
from briefings.actions.term_files import export_terms
from teams.models import Seat

TBX = "application/x-tbx+xml"


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
