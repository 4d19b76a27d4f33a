"""Importing a record file into a planned sitting, and what was imported."""

from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ParseError
from rest_framework.request import Request
from rest_framework.response import Response

from negotiations import queries
from negotiations.actions.imports import Outcome, import_record
from negotiations.models import RecordImport
from negotiations.reading import ReadingError
from teams.api.adapter import SeatView
from teams.api.asked import Asked, query_of
from teams.api.fields import Flag, Moment
from teams.api.files import FileParser, file_of
from teams.api.operations import operation, problems
from teams.api.paging import Page, PageAsked, listed, numbered


class ImportAsked(Asked):
    """How the file is imported."""

    dry_run = Flag(default=False, help_text="true: read and report, write nothing")
    starts_at = Moment(default=None, allow_null=True, help_text="the moment of offset 0, for files of offsets")


class ImportTold(serializers.Serializer[Outcome]):
    """What the file holds, whom its speakers were matched with, and what was done."""

    report = serializers.SerializerMethodField()
    known = serializers.SerializerMethodField(help_text="names we knew")
    new = serializers.SerializerMethodField(help_text="names the file brings")
    undecided = serializers.SerializerMethodField(help_text="new names that wait for a person to decide")
    repeated = serializers.BooleanField(help_text="the same file was imported before: nothing changed")
    sitting = serializers.SerializerMethodField(help_text="where it is, as in 2.3; null after a dry run")

    def get_report(self, outcome: Outcome) -> dict[str, Any]:
        return outcome.report.as_dict()

    def get_known(self, outcome: Outcome) -> list[str]:
        return [speaker.name for speaker in outcome.matched.known]

    def get_new(self, outcome: Outcome) -> list[str]:
        return [speaker.name for speaker in outcome.matched.new]

    def get_undecided(self, outcome: Outcome) -> list[str]:
        return [speaker.name for speaker in outcome.matched.in_doubt]

    def get_sitting(self, outcome: Outcome) -> str | None:
        return outcome.made.sitting.reference if outcome.made else None


class ImportShown(serializers.ModelSerializer[RecordImport]):
    """A file whose lines stand in a sitting."""

    sitting = serializers.CharField(source="sitting.reference", help_text="as in 2.3")

    class Meta:
        model = RecordImport
        fields = ["id", "sitting", "digest", "report", "imported_at"]


class ImportList(SeatView):
    @operation("List the imported files, newest first", asks=PageAsked, gives=listed(ImportShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.imports(self.actor), page, limit)


class SittingImport(SeatView):
    parser_classes = [FileParser]

    @extend_schema(
        summary="Import a record file into a planned sitting",
        operation_id="sittingImportPost",
        tags=["imports"],
        parameters=[ImportAsked],
        request={"application/octet-stream": OpenApiTypes.BINARY},
        responses={200: ImportTold, 201: ImportTold, **problems(None, (409, 413))},
    )
    def post(self, request: Request, delegation: object, sitting: UUID) -> Response:
        asked = query_of(request, ImportAsked)
        place = queries.sittings(self.actor).get(pk=sitting)
        with file_of(request) as file:
            try:
                outcome = import_record(actor=self.actor, sitting=place, file=file, **asked)
            except ReadingError as error:
                raise ParseError(str(error), "unreadable") from error
        made = bool(outcome.made) and not outcome.repeated
        return Response(ImportTold(outcome).data, status=201 if made else 200)
