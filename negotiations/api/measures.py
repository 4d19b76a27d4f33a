"""What is measured on a point."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from rest_framework import serializers

from negotiations import queries
from negotiations.actions.measures import MOST_CHOICES, add_measure, remove_measure
from negotiations.api.fields import Quantity
from negotiations.api.points import PointView
from negotiations.guard.values import Kind
from negotiations.models import Measure
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Line
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class MeasureShown(serializers.ModelSerializer[Measure]):
    """A measure; `least` and `most` bound what a number may be at all."""

    point = serializers.IntegerField(source="point.number")
    kind = serializers.ChoiceField(Kind.choices)
    choices = serializers.ListField(child=serializers.CharField())
    least = Quantity(allow_null=True)
    most = Quantity(allow_null=True)

    class Meta:
        model = Measure
        fields = ["id", "point", "name", "kind", "unit", "choices", "least", "most"]


class MeasureAsked(Asked):
    """A measure to add: a number has a unit and may have a range, a choice its choices."""

    name = Line(max_length=120)
    kind = Choice(Kind.choices)
    unit = Line(max_length=40, allow_blank=True, default="")
    choices = serializers.ListField(child=Line(max_length=120), max_length=MOST_CHOICES, default=list)
    least = Quantity(allow_null=True, default=None)
    most = Quantity(allow_null=True, default=None)


class MeasureList(PointView):
    @operation("List what is measured on a point", asks=PageAsked, gives=listed(MeasureShown))
    def get(self, number: int, page: int, limit: int) -> Page:
        return numbered(queries.measures_on(self.actor, self.point(number)), page, limit)

    @operation("Add a measure to a point", takes=MeasureAsked, gives=MeasureShown, code=201, errors=[409])
    def post(self, number: int, least: Decimal | None, most: Decimal | None, **asked: Any) -> Measure:
        return add_measure(actor=self.actor, point=self.point(number), least=least, most=most, **asked)


class MeasureDetail(SeatView):
    @operation("Remove a measure, and the values that options have for it", code=204)
    def delete(self, measure: UUID) -> None:
        remove_measure(actor=self.actor, measure=queries.measures(self.actor).get(pk=measure))
