"""What was learned of somebody. Whoever reads a dossier sees the grade, never the source."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries
from briefings.actions import observations as actions
from briefings.api.dossiers import DeletionAsked, read_whole
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


class DueShown(serializers.Serializer[Mapping[str, Any]]):
    """A dossier, or an observation in one, whose time is over or soon will be."""

    kind = serializers.CharField(help_text="dossier, observation")
    id = serializers.UUIDField()
    dossier = serializers.UUIDField()
    name = serializers.CharField(help_text="whose dossier it is")
    keep_until = serializers.DateField(help_text="the last day")
    is_over = serializers.BooleanField()


class ObservationList(SeatView):
    @operation(
        "List what was observed of a person: the audit journal tells it first",
        asks=ObservationWanted,
        gives=listed(ObservationShown),
    )
    def get(self, dossier: UUID, page: int, limit: int) -> Page:
        return numbered(queries.observations(self.actor, read_whole(self, dossier)), page, limit)

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


class DueList(SeatView):
    @operation(
        "List what must be looked at again or deleted, the first to end first", asks=PageAsked, gives=listed(DueShown)
    )
    def get(self, page: int, limit: int) -> Page:
        return numbered([_due(*one) for one in queries.due(self.actor)], page, limit)


def _due(kept: Dossier | Observation, is_over: bool) -> dict[str, Any]:
    whose = kept if isinstance(kept, Dossier) else kept.dossier
    return {
        "kind": "dossier" if kept is whose else "observation", "id": kept.pk, "dossier": whose.pk, "name": whose.name,
        "keep_until": kept.keep_until, "is_over": is_over,
    }  # fmt: skip
