"""Briefing packs, and the sheet of a point."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request

from negotiations import queries
from negotiations.actions import packs as actions
from negotiations.models import Pack, PackState
from negotiations.packs.papers import Papers
from negotiations.packs.sections import Block, Section
from negotiations.packs.sheets import sheet
from negotiations.views.files import made_pack
from teams.api.adapter import SeatView
from teams.api.asked import Nothing
from teams.api.operations import operation, problems
from teams.api.paging import Page, PageAsked, listed, numbered


class PackShown(serializers.ModelSerializer[Pack]):
    """A pack of one's own."""

    state = serializers.ChoiceField(PackState.choices)
    percent = serializers.IntegerField(help_text="of the work, how much is done")
    digest = serializers.CharField(help_text="SHA-256 of the file, once it is ready; the audit journal has the same")

    class Meta:
        model = Pack
        fields = [
            "id",
            "number",
            "state",
            "percent",
            "language",
            "pages",
            "digest",
            "asked_at",
            "ready_at",
            "expires_at",
        ]


class BlockShown(serializers.Serializer[Block]):
    """A heading, words, facts (rows of two) or a table (rows under heads); what a kind has not is empty."""

    kind = serializers.ChoiceField(["heading", "words", "facts", "table"])
    text = serializers.CharField(default="")
    about = serializers.CharField(default="", help_text="what the words are")
    note = serializers.CharField(default="")
    heads = serializers.ListField(child=serializers.CharField(), default=list)
    rows = serializers.ListField(child=serializers.ListField(child=serializers.CharField()), default=list)


class SheetShown(serializers.Serializer[Section]):
    """The sheet of a point as the seat reads it, in the person's language."""

    title = serializers.CharField()
    blocks: Any = BlockShown(many=True)


class PackList(SeatView):
    @operation("List one's own packs, the newest first", asks=PageAsked, gives=listed(PackShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.packs(queries.pack_reader(self.actor)), page, limit)

    @operation("Have a pack made", takes=Nothing, gives=PackShown, code=201, errors=[409])
    def post(self) -> Pack:
        return actions.ask_pack(actor=queries.pack_reader(self.actor))


class PackDetail(SeatView):
    @operation("A pack, and how far it is", gives=PackShown)
    def get(self, pack: UUID) -> Pack:
        return queries.packs(self.actor).get(pk=pack)


class PackCancellation(SeatView):
    @operation("Have a pack made no further", takes=Nothing, gives=PackShown, errors=[409])
    def post(self, pack: UUID) -> Pack:
        return actions.cancel_pack(actor=self.actor, pack=queries.packs(self.actor).get(pk=pack))


class PackFile(SeatView):
    @extend_schema(
        summary="Take a pack", operation_id="packFileGet", tags=["packs"], request=None,
        responses={
            (200, "application/pdf"): OpenApiResponse(OpenApiTypes.BINARY, description="The pack; the audit has it."),
            **problems(None, [409]),
        },
    )  # fmt: skip
    def get(self, request: Request, delegation: object, pack: UUID) -> HttpResponse:
        return made_pack(self.actor, queries.pack_to_take(self.actor, pack))


class PointSheet(SeatView):
    @operation("The sheet of a point", gives=SheetShown)
    def get(self, number: int) -> Section:
        return sheet(Papers(self.actor), queries.points(self.actor).get(number=number))
