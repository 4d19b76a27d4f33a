"""Machines: which may read, and what they wrote about a line."""

from typing import Any

from rest_framework import serializers

from briefings.models import Marking
from negotiations import queries, rules
from negotiations.actions import machines as actions
from negotiations.models import MachineKind, MachinePermission, MachineState, MachineText, Utterance
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import Choice, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.models import Seat


class MachineShown(serializers.Serializer[Any]):
    """A kind of machine; without a marking it is off."""

    kind = serializers.ChoiceField(MachineKind.choices)
    marking = serializers.ChoiceField(Marking.choices, allow_null=True, help_text="reads up to")


class MachineAllowed(Asked):
    """Up to which marking it may read."""

    marking = Choice(Marking.choices)


class MachineTextShown(serializers.ModelSerializer[MachineText]):
    """What a machine was asked about a line, and what it wrote: unverified, and no part of the record."""

    kind = serializers.ChoiceField(MachineKind.choices)
    state = serializers.ChoiceField(MachineState.choices)
    asked_by = serializers.CharField(source="asked_by.person.name")

    class Meta:
        model = MachineText
        fields = ["id", "version", "kind", "language", "state", "text", "machine", "asked_by", "asked_at"]


class MachineAsked(Asked):
    """What is asked about the line."""

    kind = Choice(MachineKind.choices)
    into = Text(max_length=8, default="", help_text="for a translation: into which language")


class MachineList(SeatView):
    @operation("List the machines", asks=PageAsked, gives=listed(MachineShown))
    def get(self, page: int, limit: int) -> Page:
        _require_reader(self.actor)
        found = queries.fleet(self.actor)
        told = [{"kind": kind, "marking": allowed.marking if allowed else None} for kind, allowed in found]
        return numbered(told, page, limit)


class MachineDetail(SeatView):
    @operation("Let a machine read", takes=MachineAllowed, gives=MachineShown)
    def put(self, kind: str, marking: str) -> MachinePermission:
        _require_reader(self.actor)
        return actions.allow_machine(actor=self.actor, kind=kind, marking=marking)

    @operation("Switch a machine off", takes=Nothing, code=204)
    def delete(self, kind: str) -> None:
        _require_reader(self.actor)
        actions.stop_machine(actor=self.actor, kind=kind)


class MachineTextList(SeatView):
    @operation("List what machines wrote about a line", asks=PageAsked, gives=listed(MachineTextShown))
    def get(self, citation: tuple[int, int, int], page: int, limit: int) -> Page:
        return numbered(queries.machine_texts(self.actor, self._line(citation)), page, limit)

    @operation("Ask a machine about a line", takes=MachineAsked, gives=MachineTextShown, code=201, errors=[409])
    def post(self, citation: tuple[int, int, int], **asked: Any) -> MachineText:
        return actions.ask_machine(actor=self.actor, utterance=self._line(citation), **asked)

    def _line(self, citation: tuple[int, int, int]) -> Utterance:
        _require_reader(self.actor)
        return queries.utterance(self.actor, citation)


def _require_reader(seat: Seat) -> None:
    """Who reads no notes finds no machines."""
    if not rules.can_read_notes(seat, seat.delegation):
        raise MachinePermission.DoesNotExist
