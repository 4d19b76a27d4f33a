"""How the mandate moved over time, for leaders and the head."""

from rest_framework import serializers

from negotiations.api.fields import Quantity
from negotiations.drift import Drift, Step, drifts
from teams.api.adapter import SeatView
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class DriftStep(serializers.Serializer[Step]):
    """A bound, from its issuing to its end; or what was tabled by us or proposed by them, at its moment."""

    what = serializers.ChoiceField(["bound", "ours", "theirs"], source="kind")
    at = serializers.DateTimeField()
    until = serializers.DateTimeField()
    directive = serializers.IntegerField(source="number", help_text="its number; 0 for what was offered")
    title = serializers.CharField(help_text="of what was offered")
    value = Quantity()
    text = serializers.CharField(help_text="in words")


class DriftShown(serializers.Serializer[Drift]):
    """A number that some directive bounds, with what happened to it in the order of time."""

    measure = serializers.UUIDField(source="measure.pk")
    measure_name = serializers.CharField(source="measure.name")
    point = serializers.IntegerField(source="measure.point.number", help_text="its number")
    steps = DriftStep(many=True)


class DriftList(SeatView):
    @operation("List how the mandate moved, number by number", asks=PageAsked, gives=listed(DriftShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(drifts(self.actor), page, limit)
