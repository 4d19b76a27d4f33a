"""Dossiers: what a seat sees of each, and who reads it."""

from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase
from rest_framework import serializers

from briefings import queries, rules
from briefings.actions import dossiers as actions
from briefings.actions.reading import read_dossier
from briefings.api.files import FileGiving, gives_file
from briefings.models import Alias, Basis, Dossier
from briefings.seeing import Face, face
from briefings.views.files import dossiers_file
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import AsRead, Choice, Day, Line, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.api.seats import SeatShown
from teams.queries import seat_in
from teams.rules import require


class DossierNamed(serializers.Serializer[Face]):
    """A row of the list; null where the seat does not see it."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    role = serializers.CharField(allow_null=True)
    organisation = serializers.CharField(allow_null=True)


class DossierShown(DossierNamed):
    """A dossier as the seat sees it; null where it does not."""

    full = serializers.BooleanField(help_text="false: in part, by the seat's role")
    languages = serializers.CharField(allow_null=True)
    address_as = serializers.CharField(allow_null=True)
    pronunciation = serializers.CharField(allow_null=True)
    biography = serializers.CharField(allow_null=True)
    motives = serializers.CharField(allow_null=True)
    aliases = serializers.ListField(child=serializers.CharField(), allow_null=True)
    purpose = serializers.CharField(allow_null=True)
    basis = serializers.ChoiceField(Basis.choices, allow_null=True)
    keep_until = serializers.DateField(allow_null=True)
    version = serializers.CharField(allow_null=True, help_text="of what it says: a change gives it back")


class DossierFound(PageAsked):
    """Whom to look for."""

    q = Line(max_length=200, allow_blank=True, default="", help_text="a name, in any script and spelling")
    organisation = Line(max_length=200, allow_blank=True, default="", help_text="as it is written in the dossiers")


class DossierAsked(Asked):
    """A dossier to open or to change. Without purpose, basis and a last day nothing is saved."""

    name = Line(max_length=200)
    role = Line(max_length=200, allow_blank=True, default="")
    organisation = Line(max_length=200, allow_blank=True, default="")
    languages = Line(max_length=200, allow_blank=True, default="")
    address_as = Line(max_length=300, allow_blank=True, default="")
    pronunciation = Line(max_length=200, allow_blank=True, default="")
    biography = Text(max_length=5000, allow_blank=True, default="")
    motives = Text(max_length=5000, allow_blank=True, default="")
    purpose = Line(max_length=300)
    basis = Choice(Basis.choices)
    keep_until = Day(help_text="the last day on which it is kept")


class DossierChangeAsked(DossierAsked):
    """A dossier to change."""

    version = AsRead()


class AliasAsked(Asked):
    """Another spelling."""

    spelling = Line(max_length=200)


class AliasShown(serializers.ModelSerializer[Alias]):
    """Another spelling of the name, or another name of the person."""

    class Meta:
        model = Alias
        fields = ["id", "spelling"]


class DeletionAsked(Asked):
    """Why; of an observation needed before its last day is over, of a dossier always."""

    reason = Line(max_length=300, allow_blank=True, default="")


class DossierList(SeatView):
    @operation("List the dossiers, or find a person by any spelling", asks=DossierFound, gives=listed(DossierNamed))
    def get(self, page: int, limit: int, q: str, organisation: str) -> Page:
        found = queries.dossiers_found(self.actor, q, organisation)
        return numbered([face(self.actor, one) for one in found], page, limit)

    @operation("Open a dossier", takes=DossierAsked, gives=DossierShown, code=201)
    def post(self, **asked: Any) -> Face:
        return face(self.actor, actions.open_dossier(actor=self.actor, **asked))


class DossierDetail(SeatView):
    @operation("Read a dossier: the audit journal tells it first", gives=DossierShown)
    def get(self, dossier: UUID) -> Face:
        return read_dossier(actor=self.actor, dossier=queries.dossier(self.actor, dossier))

    @operation("Change a dossier", takes=DossierChangeAsked, gives=DossierShown, errors=[409])
    def put(self, dossier: UUID, **asked: Any) -> Face:
        found = queries.dossier(self.actor, dossier)
        return face(self.actor, actions.change_dossier(actor=self.actor, dossier=found, **asked))


class DossierDeletion(SeatView):
    @operation("Delete a dossier with all that is in it", takes=DeletionAsked, code=204)
    def post(self, dossier: UUID, reason: str) -> None:
        actions.delete_dossier(actor=self.actor, dossier=queries.dossier(self.actor, dossier), reason=reason)


class AliasList(SeatView):
    @operation("List the other spellings: the audit journal tells it first", asks=PageAsked, gives=listed(AliasShown))
    def get(self, dossier: UUID, page: int, limit: int) -> Page:
        return numbered(read_whole(self, dossier).aliases.order_by("spelling"), page, limit)

    @operation("Add another spelling", takes=AliasAsked, code=204, errors=[409])
    def post(self, dossier: UUID, spelling: str) -> None:
        actions.add_alias(actor=self.actor, dossier=queries.dossier(self.actor, dossier), spelling=spelling)


class AliasDetail(SeatView):
    @operation("Remove a spelling", code=204)
    def delete(self, dossier: UUID, alias: UUID) -> None:
        found = queries.dossier(self.actor, dossier)
        require(rules.can_keep_dossier, self.actor, found)
        actions.remove_alias(actor=self.actor, alias=found.aliases.get(pk=alias))


class DossierReaders(SeatView):
    @operation("List the members who were let in, for who grants it", asks=PageAsked, gives=listed(SeatShown))
    def get(self, dossier: UUID, page: int, limit: int) -> Page:
        found = queries.dossier(self.actor, dossier)
        require(rules.can_grant_dossier, self.actor, found)
        return numbered(queries.readers_of(self.actor, found), page, limit)


class DossierReader(SeatView):
    @operation("Let a member read a dossier", takes=Nothing, code=204, errors=[409])
    def put(self, dossier: UUID, seat: UUID) -> None:
        found = queries.dossier(self.actor, dossier)
        actions.grant_dossier(actor=self.actor, dossier=found, seat=seat_in(self.actor, seat))

    @operation("Take the grant back", code=204, errors=[409])
    def delete(self, dossier: UUID, seat: UUID) -> None:
        found = queries.dossier(self.actor, dossier)
        actions.revoke_grant(actor=self.actor, dossier=found, seat=seat_in(self.actor, seat))


class DossierExport(FileGiving):
    @gives_file("Export the list of dossiers as CSV: the audit journal tells it first", "text/csv")
    def post(self) -> HttpResponseBase:
        return dossiers_file(self.actor)


def read_whole(view: SeatView, key: UUID) -> Dossier:
    """A dossier that the seat reads in full, when it is entered that it is read; Dossier.DoesNotExist otherwise."""
    found = queries.readable_dossiers(view.actor).get(pk=key)
    read_dossier(actor=view.actor, dossier=found)
    return found
