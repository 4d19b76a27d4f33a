"""The board of readiness."""

from typing import Any

from rest_framework import serializers

from negotiations import rules
from negotiations.models import Sitting
from negotiations.readiness import Row, board
from teams.api.adapter import SeatView
from teams.api.operations import operation


class AskedShown(serializers.Serializer[Any]):
    """One thing that is asked before a sitting."""

    asked = serializers.CharField()
    missing = serializers.CharField(help_text="what is missing; empty when nothing is")


class RowShown(serializers.Serializer[Row]):
    """One of the ten principles."""

    number = serializers.IntegerField()
    title = serializers.CharField()
    state = serializers.CharField(help_text="clear, attention, missing, or later: nothing is asked of it")
    checks = AskedShown(many=True)


class Board(serializers.Serializer[Any]):
    """Ten rows, from what the seat may read."""

    rows = RowShown(many=True)


class Readiness(SeatView):
    @operation("Show the board of readiness", gives=Board)
    def get(self) -> dict[str, list[Row]]:
        if not rules.can_read_notes(self.actor, self.actor.delegation):
            raise Sitting.DoesNotExist
        return {"rows": board(self.actor)}
