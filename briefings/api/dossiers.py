"""Dossiers: what a seat sees of each, who reads it, and which are of one person."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries
from briefings.actions import dossiers as actions, joining
from briefings.actions.reading import read_dossier
from briefings.models import Basis
from briefings.seeing import Face, face
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import Choice, Day, Id, Line, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.queries import seat_in


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


class DossierFound(PageAsked):
    """Whom to look for."""

    q = Line(max_length=200, allow_blank=True, default="", help_text="a name, in any script and spelling")


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


class AliasAsked(Asked):
    """Another spelling."""

    spelling = Line(max_length=200)


class Into(Asked):
    """The dossier within which this one is shown."""

    into = Id()


class DeletionAsked(Asked):
    """Why; needed before the last day is over."""

    reason = Line(max_length=300, allow_blank=True, default="")


class DossierList(SeatView):
    @operation("List the dossiers, or find a person by any spelling", asks=DossierFound, gives=listed(DossierNamed))
    def get(self, page: int, limit: int, q: str) -> Page:
        return numbered([face(self.actor, one) for one in queries.dossiers_found(self.actor, q)], page, limit)

    @operation("Open a dossier", takes=DossierAsked, gives=DossierShown, code=201)
    def post(self, **asked: Any) -> Face:
        return face(self.actor, actions.open_dossier(actor=self.actor, **asked))


class DossierDetail(SeatView):
    @operation("Read a dossier: the audit journal tells it first", gives=DossierShown)
    def get(self, dossier: UUID) -> Face:
        return read_dossier(actor=self.actor, dossier=queries.dossier(self.actor, dossier))

    @operation("Change a dossier", takes=DossierAsked, gives=DossierShown)
    def put(self, dossier: UUID, **asked: Any) -> Face:
        found = queries.dossier(self.actor, dossier)
        return face(self.actor, actions.change_dossier(actor=self.actor, dossier=found, **asked))


class DossierDeletion(SeatView):
    @operation("Delete a dossier with all that is in it", takes=DeletionAsked, code=204)
    def post(self, dossier: UUID, reason: str) -> None:
        actions.delete_dossier(actor=self.actor, dossier=queries.dossier(self.actor, dossier), reason=reason)


class AliasList(SeatView):
    @operation("Add another spelling", takes=AliasAsked, code=204, errors=[409])
    def post(self, dossier: UUID, spelling: str) -> None:
        actions.add_alias(actor=self.actor, dossier=queries.dossier(self.actor, dossier), spelling=spelling)


class DossierReader(SeatView):
    @operation("Let a member read a dossier", takes=Nothing, code=204, errors=[409])
    def put(self, dossier: UUID, seat: UUID) -> None:
        found = queries.dossier(self.actor, dossier)
        actions.grant_dossier(actor=self.actor, dossier=found, seat=seat_in(self.actor, seat))

    @operation("Take the grant back", code=204, errors=[409])
    def delete(self, dossier: UUID, seat: UUID) -> None:
        found = queries.dossier(self.actor, dossier)
        actions.revoke_grant(actor=self.actor, dossier=found, seat=seat_in(self.actor, seat))


class DossierJoining(SeatView):
    @operation("Say that two dossiers are of one person", takes=Into, code=204, errors=[409])
    def put(self, dossier: UUID, into: UUID) -> None:
        found, other = queries.dossier(self.actor, dossier), queries.dossier(self.actor, into)
        joining.join_dossiers(actor=self.actor, dossier=found, into=other)

    @operation("Undo it", code=204, errors=[409])
    def delete(self, dossier: UUID) -> None:
        joining.part_dossiers(actor=self.actor, dossier=queries.dossier(self.actor, dossier))
