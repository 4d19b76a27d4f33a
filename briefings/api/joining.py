"""Like names: proposed as one person, joined by a person, parted again."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from rest_framework import serializers

from briefings import queries, rules
from briefings.actions import joining as actions
from briefings.api.dossiers import DossierNamed
from briefings.models import Dossier
from briefings.seeing import Face, face
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Id
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.rules import require

Faces = Mapping[str, Face]


class LikePair(serializers.Serializer[Faces]):
    """Two dossiers whose names may be spellings of one."""

    one = DossierNamed()
    other = DossierNamed()


class JoinedPair(serializers.Serializer[Faces]):
    """A dossier, and the one within which it is shown."""

    dossier = DossierNamed()
    into = DossierNamed()


class Into(Asked):
    """The dossier within which this one is shown."""

    into = Id()


class Other(Asked):
    """The dossier of the other person."""

    other = Id()


class LikenessList(SeatView):
    @operation("List the pairs of like names, for who keeps them to decide", asks=PageAsked, gives=listed(LikePair))
    def get(self, page: int, limit: int) -> Page:
        require(rules.can_open_dossier, self.actor, self.actor.delegation)
        return _paired(self, queries.like_pairs(self.actor), ("one", "other"), page, limit)


class JoinedList(SeatView):
    @operation("List the dossiers that are joined", asks=PageAsked, gives=listed(JoinedPair))
    def get(self, page: int, limit: int) -> Page:
        require(rules.can_open_dossier, self.actor, self.actor.delegation)
        return _paired(self, queries.joined_pairs(self.actor), ("dossier", "into"), page, limit)


class DossierJoining(SeatView):
    @operation("Say that two dossiers are of one person", takes=Into, code=204, errors=[409])
    def put(self, dossier: UUID, into: UUID) -> None:
        found, other = queries.dossier(self.actor, dossier), queries.dossier(self.actor, into)
        actions.join_dossiers(actor=self.actor, dossier=found, into=other)

    @operation("Undo it", code=204, errors=[409])
    def delete(self, dossier: UUID) -> None:
        actions.part_dossiers(actor=self.actor, dossier=queries.dossier(self.actor, dossier))


class DossierDifference(SeatView):
    @operation("Say that two dossiers of like names are of two people", takes=Other, code=204, errors=[409])
    def put(self, dossier: UUID, other: UUID) -> None:
        found, second = queries.dossier(self.actor, dossier), queries.dossier(self.actor, other)
        actions.tell_apart(actor=self.actor, dossier=found, other=second)


def _paired(
    view: SeatView, pairs: Sequence[tuple[Dossier, Dossier]], names: tuple[str, str], page: int, limit: int
) -> Page:
    found = numbered(pairs, page, limit)
    told = [dict(zip(names, (face(view.actor, one) for one in pair), strict=True)) for pair in found.results]
    return Page(told, found.next)
