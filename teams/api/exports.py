"""A journal as a file with its proofs."""

from django.http import StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request

from journal import queries as reading
from journal.export import export
from teams import queries
from teams.actions.exports import log_export
from teams.api.adapter import SeatView
from teams.api.asked import Asked, query_of
from teams.api.fields import Flag
from teams.api.files import AnyAnswer
from teams.api.operations import problems


class ExportAsked(Asked):
    """What goes out."""

    content = Flag(default=True, help_text="false: hashes alone, for a witness who may not read the journal")


class ExportView(SeatView):
    content_negotiation_class = AnyAnswer

    @extend_schema(
        summary="Export a journal with its proofs",
        operation_id="exportViewPost",
        tags=["journals"],
        parameters=[ExportAsked],
        request=None,
        responses={
            (200, "application/jsonl"): OpenApiResponse(OpenApiTypes.STR, description="JSON Lines, see verifying.md."),
            **problems(None, ()),
        },
    )
    def post(self, request: Request, delegation: object, compartment: str) -> StreamingHttpResponse:
        content = query_of(request, ExportAsked)["content"]
        named = queries.compartments_of(self.actor) if content else queries.provable_of(self.actor)
        journal = reading.journals(self.actor.scope, named).get(compartment=compartment)
        if content:
            log_export(actor=self.actor, journal=journal)
        response = StreamingHttpResponse(export(journal, content=content), content_type="application/jsonl")
        response.headers["Content-Disposition"] = f'attachment; filename="{compartment}-{journal.size}.jsonl"'
        return response
