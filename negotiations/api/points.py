"""The points of contention: the agenda, an ordered tree."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions.points import MOST_WORDS, add_point, change_point, move_point, remove_point
from negotiations.actions.sittings import take_up_point
from negotiations.api.entries import EntryMade
from negotiations.models import Point, Side
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Id, Line, Number
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.queries import seat_in

LARGEST = 10**9


class PointShown(serializers.ModelSerializer[Point]):
    """A point of contention; its number is cited and never changes."""

    parent = serializers.IntegerField(source="parent.number", allow_null=True, help_text="its number")  # type: ignore[assignment]
    owner = serializers.UUIDField(source="owner_id", allow_null=True, help_text="the seat that answers for it")
    led_by = serializers.UUIDField(source="led_by_id", allow_null=True, help_text="the seat that leads it at the table")
    proposed_by = serializers.ChoiceField(Side.choices, allow_blank=True)
    words = serializers.ListField(child=serializers.CharField(), help_text="how it is called when it is spoken of")

    class Meta:
        model = Point
        fields = ["number", "title", "parent", "owner", "led_by", "minutes", "proposed_by", "words"]


class PointChange(Asked):
    """The title, and of the rest what is to change."""

    title = Line(max_length=200)
    owner = Id(allow_null=True, required=False)
    led_by = Id(allow_null=True, required=False)
    minutes = Number(min_value=1, max_value=32_767, allow_null=True, required=False)
    proposed_by = Choice(Side.choices, allow_blank=True, required=False)
    words = serializers.ListField(child=Line(max_length=80), max_length=MOST_WORDS, required=False)


class PointAsked(PointChange):
    """A point to add, as the last under its parent."""

    parent = Number(min_value=1, max_value=LARGEST, allow_null=True, default=None, help_text="the parent's number")  # type: ignore[assignment]


class Place(Asked):
    """Where a point goes."""

    parent = Number(min_value=1, max_value=LARGEST, allow_null=True, default=None, help_text="null: to the top")  # type: ignore[assignment]
    before = Number(min_value=1, max_value=LARGEST, allow_null=True, default=None, help_text="null: as the last")


class UnderDiscussion(Asked):
    """The point that is spoken of, by its number; null: none in particular."""

    point = Number(min_value=1, max_value=LARGEST, allow_null=True)


class PointView(SeatView):
    def point(self, number: int) -> Point:
        return queries.points(self.actor).select_related("parent", "delegation").get(number=number)

    def given(self, number: int | None) -> Point | None:
        return self.point(number) if number is not None else None

    def seats(self, asked: dict[str, Any]) -> dict[str, Any]:
        """What is asked, with seats for their ids."""
        named = {name: asked[name] for name in ("owner", "led_by") if asked.get(name)}
        return asked | {name: seat_in(self.actor, seat) for name, seat in named.items()}


class PointList(PointView):
    @operation(
        "List the points in the order of the agenda, children after their parent",
        asks=PageAsked,
        gives=listed(PointShown),
    )
    def get(self, page: int, limit: int) -> Page:
        found = queries.in_tree(queries.points(self.actor).select_related("parent"))
        return numbered([point for _, point in found], page, limit)

    @operation("Add a point", takes=PointAsked, gives=PointShown, code=201)
    def post(self, title: str, parent: int | None, **asked: Any) -> Point:
        return add_point(actor=self.actor, title=title, parent=self.given(parent), **self.seats(asked))


class PointDetail(PointView):
    @operation("Show a point", gives=PointShown)
    def get(self, number: int) -> Point:
        return self.point(number)

    @operation("Change a point: its title, and what else is given", takes=PointChange, gives=PointShown)
    def put(self, number: int, title: str, **asked: Any) -> Point:
        return change_point(actor=self.actor, point=self.point(number), title=title, **self.seats(asked))

    @operation("Remove a point on which nothing hangs", code=204, errors=[409])
    def delete(self, number: int) -> None:
        remove_point(actor=self.actor, point=self.point(number))


class PointMove(PointView):
    @operation("Move a point: under another parent, or before another", takes=Place, gives=PointShown)
    def post(self, number: int, parent: int | None, before: int | None) -> Point:
        return move_point(
            actor=self.actor, point=self.point(number), parent=self.given(parent), before=self.given(before)
        )


class SittingPoint(PointView):
    @operation("Say which point is under discussion", takes=UnderDiscussion, gives=EntryMade, errors=[409])
    def put(self, sitting: UUID, point: int | None) -> Entry:
        found = queries.sittings(self.actor).get(pk=sitting)
        return take_up_point(actor=self.actor, sitting=found, point=self.given(point))
