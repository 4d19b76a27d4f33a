"""Who is here, who is typing, who has seen how far."""

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from journal import gate
from journal.frames import told_to
from teams import queries
from teams.api.adapter import SeatView
from teams.api.operations import operation


class PresenceShown(serializers.Serializer[Mapping[str, Any]]):
    """Seats by their ids. How far a leader has seen is not told."""

    present = serializers.ListField(child=serializers.UUIDField())
    typing = serializers.ListField(child=serializers.UUIDField())
    seen = serializers.DictField(
        child=serializers.DictField(child=serializers.IntegerField()),
        help_text="by journal and seat, the last position seen",
    )


class PresenceView(SeatView):
    @operation("Show who is here", gives=PresenceShown)
    def get(self) -> Mapping[str, Any]:
        return told_to(gate.current().pulse(self.actor.scope), queries.compartments_of(self.actor))
