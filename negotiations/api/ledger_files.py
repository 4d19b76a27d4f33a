"""The ledgers as files."""

from collections.abc import Callable
from typing import Any

from django.http import StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request

from negotiations import rules
from negotiations.models import Concession
from negotiations.views.files import ledger_file
from teams.api.adapter import SeatView
from teams.api.asked import Asked, query_of
from teams.api.fields import Choice
from teams.api.files import AnyAnswer
from teams.api.operations import problems

Method = Callable[..., Any]
FORMS = (("csv", "CSV"), ("jsonl", "JSON Lines"))


class FileAsked(Asked):
    """What the file is to be."""

    form = Choice(FORMS, default="csv")


class LedgerExport(SeatView):
    content_negotiation_class = AnyAnswer
    ledger = ""

    def file(self, request: Request) -> StreamingHttpResponse:
        if not rules.can_read_notes(self.actor, self.actor.delegation):
            raise Concession.DoesNotExist
        return ledger_file(self.actor, self.ledger, query_of(request, FileAsked)["form"])


def _described(name: str, summary: str) -> Callable[[Method], Method]:
    described: Callable[[Method], Method] = extend_schema(
        summary=summary, operation_id=name, tags=["ledgers"], parameters=[FileAsked], request=None,
        responses={
            (200, "text/csv"): OpenApiResponse(OpenApiTypes.STR, description="UTF-8 with a byte order mark."),
            (200, "application/jsonl"): OpenApiResponse(OpenApiTypes.STR, description="A row a line."),
            **problems(None, ()),
        },
    )  # fmt: skip
    return described


class ConcessionExport(LedgerExport):
    ledger = "concessions"

    @_described("concessionExportPost", "Export the concessions, each with its citation")
    def post(self, request: Request, delegation: object) -> StreamingHttpResponse:
        return self.file(request)


class CommitmentExport(LedgerExport):
    ledger = "commitments"

    @_described("commitmentExportPost", "Export the promises, each with its citation")
    def post(self, request: Request, delegation: object) -> StreamingHttpResponse:
        return self.file(request)


class RepeatExport(LedgerExport):
    ledger = "repeats"

    @_described("repeatExportPost", "Export who of the others repeats which claim")
    def post(self, request: Request, delegation: object) -> StreamingHttpResponse:
        return self.file(request)
