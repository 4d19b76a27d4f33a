"""The points of contention: the agenda."""

from rest_framework import serializers

from negotiations import queries
from negotiations.actions.points import add_point, change_point, remove_point
from negotiations.models import Point
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Line
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class PointShown(serializers.ModelSerializer[Point]):
    """A point of contention."""

    class Meta:
        model = Point
        fields = ["number", "title"]


class PointAsked(Asked):
    """What a point is called."""

    title = Line(max_length=200)


class PointList(SeatView):
    @operation("List the points", asks=PageAsked, gives=listed(PointShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.points(self.actor), page, limit)

    @operation("Add a point", takes=PointAsked, gives=PointShown, code=201)
    def post(self, title: str) -> Point:
        return add_point(actor=self.actor, title=title)


class PointDetail(SeatView):
    @operation("Show a point", gives=PointShown)
    def get(self, number: int) -> Point:
        return queries.points(self.actor).get(number=number)

    @operation("Rename a point", takes=PointAsked, gives=PointShown)
    def put(self, number: int, title: str) -> Point:
        return change_point(actor=self.actor, point=queries.points(self.actor).get(number=number), title=title)

    @operation("Remove a point", code=204)
    def delete(self, number: int) -> None:
        remove_point(actor=self.actor, point=queries.points(self.actor).get(number=number))
