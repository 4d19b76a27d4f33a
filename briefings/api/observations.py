"""What was learned of somebody. Whoever reads a dossier sees the grade, never the source."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries
from briefings.actions import observations as actions
from briefings.actions.reading import read_dossier
from briefings.api.dossiers import DeletionAsked
from briefings.models import Aspect, Basis, Dossier, Marking, Observation, Reliability
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Day, Id, Line, Number, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class ObservationShown(serializers.ModelSerializer[Observation]):
    """One observation, without its source."""

    kind = serializers.ChoiceField(Aspect.choices)
    marking = serializers.ChoiceField(Marking.choices)
    basis = serializers.ChoiceField(Basis.choices)
    grade = serializers.CharField(help_text="as in B2: the source's reliability, the credibility")
    citation = serializers.CharField(help_text="the line of the record, or empty")
    other = serializers.UUIDField(source="other_id", allow_null=True, help_text="to whose dossier a relation is")

    class Meta:
        model = Observation
        fields = [
            "id", "dossier", "kind", "text", "observed_on", "grade", "credibility", "marking", "citation", "other",
            "purpose", "basis", "keep_until",
        ]  # fmt: skip


class ObservationWanted(PageAsked):
    """Whose."""

    dossier = Id()


class ObservationAsked(Asked):
    """An observation to write. Without purpose, basis and a last day nothing is saved."""

    dossier = Id()
    kind = Choice(Aspect.choices)
    text = Text(max_length=5000)
    observed_on = Day()
    source = Id(help_text="one of the caller's own")  # type: ignore[assignment]  # a field called so, not its origin
    credibility = Number(min_value=1, max_value=6)
    marking = Choice(Marking.choices)
    purpose = Line(max_length=300)
    basis = Choice(Basis.choices)
    keep_until = Day()
    citation = Line(max_length=32, allow_blank=True, default="")
    judged = Choice(Reliability.choices, allow_blank=True, default="")
    judged_why = Line(max_length=300, allow_blank=True, default="")
    other = Id(allow_null=True, default=None)


class KeepingAsked(Asked):
    """Until when it is kept, and what for."""

    keep_until = Day()
    purpose = Line(max_length=300)


class TombstoneShown(serializers.Serializer[Mapping[str, Any]]):
    """That something was deleted."""

    kind = serializers.CharField()
    deleted_by = serializers.CharField(source="deleted_by.person.name")
    deleted_at = serializers.DateTimeField()
    reason = serializers.CharField()


class ObservationList(SeatView):
    @operation(
        "List what was observed of a person: the audit journal tells it first",
        asks=ObservationWanted,
        gives=listed(ObservationShown),
    )
    def get(self, dossier: UUID, page: int, limit: int) -> Page:
        found = _read(self, dossier)
        return numbered(queries.observations(self.actor, found), page, limit)

    @operation("Write an observation", takes=ObservationAsked, gives=ObservationShown, code=201)
    def post(self, dossier: UUID, source: UUID, other: UUID | None, **asked: Any) -> Observation:
        found = queries.dossier(self.actor, dossier)
        named = queries.readable_dossiers(self.actor).get(pk=other) if other else None
        wanted = actions.ObservationAsked(source=queries.source(self.actor, source), other=named, **asked)
        return actions.add_observation(actor=self.actor, dossier=found, asked=wanted)


class ObservationKeeping(SeatView):
    @operation("Review it: keep it until another day", takes=KeepingAsked, code=204)
    def put(self, observation: UUID, **asked: Any) -> None:
        found = queries.observations(self.actor).get(pk=observation)
        actions.keep_observation(actor=self.actor, observation=found, **asked)


class ObservationDeletion(SeatView):
    @operation("Delete it; that it was stays told", takes=DeletionAsked, code=204)
    def post(self, observation: UUID, reason: str) -> None:
        found = queries.observations(self.actor).get(pk=observation)
        actions.delete_observation(actor=self.actor, observation=found, reason=reason)


class TombstoneList(SeatView):
    @operation("List what was deleted", asks=PageAsked, gives=listed(TombstoneShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.tombstones(self.actor), page, limit)


def _read(view: SeatView, dossier: UUID) -> Dossier:
    """The dossier, when it is entered that it is read; one that is seen in part has no observations to read."""
    found = queries.readable_dossiers(view.actor).get(pk=dossier)
    read_dossier(actor=view.actor, dossier=found)
    return found
