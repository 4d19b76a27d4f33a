"""Where things were learned: for the head, for who wrote a source, for a leader who was let in."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries
from briefings.actions import sources as actions
from briefings.actions.reading import read_source
from briefings.api.dossiers import DeletionAsked
from briefings.models import Reliability, Source
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import AsRead, Choice, Line, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.queries import seat_in


class SourceNamed(serializers.ModelSerializer[Source]):
    """A row of the list."""

    reliability = serializers.ChoiceField(Reliability.choices)

    class Meta:
        model = Source
        fields = ["id", "title", "reliability", "written_at"]


class SourceShown(SourceNamed):
    """A source."""

    version = serializers.CharField(help_text="of what it says: a change gives it back")

    class Meta(SourceNamed.Meta):
        fields = [*SourceNamed.Meta.fields, "where", "note", "version"]


class SourceAsked(Asked):
    """A source to write or to change."""

    title = Line(max_length=300)
    reliability = Choice(Reliability.choices)
    where = Line(max_length=500, allow_blank=True, default="")
    note = Text(max_length=1000, allow_blank=True, default="")


class SourceChangeAsked(SourceAsked):
    """A source to change."""

    version = AsRead()


class SourceList(SeatView):
    @operation("List the sources that the seat may open", asks=PageAsked, gives=listed(SourceNamed))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.sources(self.actor), page, limit)

    @operation("Write a source", takes=SourceAsked, gives=SourceShown, code=201)
    def post(self, **asked: Any) -> Source:
        return actions.write_source(actor=self.actor, **asked)


class SourceDetail(SeatView):
    @operation("Read a source: the audit journal tells it first", gives=SourceShown)
    def get(self, source: UUID) -> Source:
        return read_source(actor=self.actor, source=queries.source(self.actor, source))

    @operation("Change a source", takes=SourceChangeAsked, gives=SourceShown, errors=[409])
    def put(self, source: UUID, **asked: Any) -> Source:
        return actions.change_source(actor=self.actor, source=queries.source(self.actor, source), **asked)


class SourceDeletion(SeatView):
    @operation("Delete a source on which nothing rests", takes=DeletionAsked, code=204, errors=[409])
    def post(self, source: UUID, reason: str) -> None:
        actions.delete_source(actor=self.actor, source=queries.source(self.actor, source), reason=reason)


class SourceReader(SeatView):
    @operation("Let a leader see a source", takes=Nothing, code=204)
    def put(self, source: UUID, seat: UUID) -> None:
        found = queries.source(self.actor, source)
        actions.let_in(actor=self.actor, source=found, seat=seat_in(self.actor, seat))

    @operation("Take the grant back", code=204)
    def delete(self, source: UUID, seat: UUID) -> None:
        found = queries.source(self.actor, source)
        actions.let_in(actor=self.actor, source=found, seat=seat_in(self.actor, seat), reads=False)
