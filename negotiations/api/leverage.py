"""Means of pressure with the points they bear on, what waiting costs, and the partners to be told."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries as known
from briefings.actions import leverage as keeping, notices
from briefings.models import Holder, Leverage, LeverageState, Marking, Notice, Occasion
from negotiations import queries
from negotiations.actions import leverage as actions
from negotiations.models import Delay, Gains, Point
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import AsRead, Choice, Day, Id, Line, Number, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.models import Seat
from teams.queries import roster


class LeverageShown(serializers.ModelSerializer[Leverage]):
    """A means of pressure."""

    holder = serializers.ChoiceField(Holder.choices)
    state = serializers.CharField(help_text=", ".join(LeverageState.values))
    marking = serializers.CharField(help_text=", ".join(Marking.values))
    owner = serializers.UUIDField(source="owner_id", help_text="a seat")
    points = serializers.SerializerMethodField(help_text="the numbers of the points it bears on")
    version = serializers.CharField(help_text="of what it says: a change gives it back")

    class Meta:
        model = Leverage
        fields = [
            "id", "title", "holder", "strength", "state", "owner", "marking", "description", "source", "review_on",
            "reviewed_at", "points", "version",
        ]  # fmt: skip

    def get_points(self, found: Leverage) -> list[int]:
        return [one.point.number for one in found.bearings.all()]


class LeverageAsked(Asked):
    """A means of pressure as it is to stand."""

    title = Line(max_length=200)
    holder = Choice(Holder.choices)
    strength = Number(min_value=1, max_value=5, help_text="1 is slight, 5 decisive")
    owner = Id(help_text="a seat")
    state = Choice(LeverageState.choices, default=LeverageState.IN_HAND)
    marking = Choice(Marking.choices, default=Marking.STRICT)
    description = Text(max_length=5000, allow_blank=True, default="")
    source: Any = Line(max_length=500, allow_blank=True, default="")
    review_on = Day(allow_null=True, default=None)
    points = serializers.ListField(child=Number(min_value=1), max_length=200, default=list, help_text="numbers")


class LeverageChangeAsked(LeverageAsked):
    """A means of pressure to change."""

    version = AsRead()


class ReviewAsked(Asked):
    """When to look again."""

    review_on = Day(allow_null=True, default=None, help_text="after today, or nothing")


class DelayShown(serializers.ModelSerializer[Delay]):
    """For whom time works on a point."""

    point = serializers.IntegerField(source="point.number")
    gains = serializers.CharField(help_text=", ".join(Gains.values))

    class Meta:
        model = Delay
        fields = ["point", "gains", "reason", "judged_at"]


class DelayAsked(Asked):
    """Who gains by waiting, and why."""

    gains = Choice(Gains.choices)
    reason = Line(max_length=500)


class NoticeShown(serializers.ModelSerializer[Notice]):
    """A partner to be told, and when that was done."""

    occasion = serializers.CharField(help_text=", ".join(Occasion.values))
    marking = serializers.CharField(help_text=", ".join(Marking.values))

    class Meta:
        model = Notice
        fields = ["id", "partner", "contact", "occasion", "about", "marking", "listed_at", "told_at"]


class NoticeAsked(Asked):
    """A partner to list."""

    partner = Line(max_length=200)
    occasion = Choice(Occasion.choices)
    about = Line(max_length=500)
    contact = Line(max_length=200, allow_blank=True, default="")
    marking = Choice(Marking.choices, default=Marking.AMBER)


def _named(seat: Seat, asked: dict[str, Any]) -> dict[str, Any]:
    """Numbers of points and the id of a seat, as what they stand for; DoesNotExist where there is none."""
    points: list[Point] = [queries.points(seat).get(number=number) for number in dict.fromkeys(asked["points"])]
    return asked | {"points": points, "owner": roster(seat).get(pk=asked["owner"])}


class LeverageList(SeatView):
    @operation("List the means of pressure of both sides", asks=PageAsked, gives=listed(LeverageShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.leverage_on_points(self.actor), page, limit)

    @operation("Enter a means of pressure", takes=LeverageAsked, gives=LeverageShown, code=201)
    def post(self, **asked: Any) -> Leverage:
        found = actions.enter_on_points(actor=self.actor, **_named(self.actor, asked))
        return queries.leverage_on_points(self.actor).get(pk=found.pk)


class LeverageDetail(SeatView):
    @operation("A means of pressure", gives=LeverageShown)
    def get(self, leverage: UUID) -> Leverage:
        return queries.leverage_on_points(self.actor).get(pk=leverage)

    @operation("Change a means of pressure", takes=LeverageChangeAsked, gives=LeverageShown, errors=[409])
    def put(self, leverage: UUID, **asked: Any) -> Leverage:
        found = queries.leverage_on_points(self.actor).get(pk=leverage)
        actions.change_on_points(actor=self.actor, leverage=found, **_named(self.actor, asked))
        return queries.leverage_on_points(self.actor).get(pk=leverage)


class LeverageReview(SeatView):
    @operation("Say that it was looked at", takes=ReviewAsked, gives=LeverageShown)
    def post(self, leverage: UUID, **asked: Any) -> Leverage:
        found = known.leverage(self.actor).get(pk=leverage)
        keeping.review_leverage(actor=self.actor, leverage=found, **asked)
        return queries.leverage_on_points(self.actor).get(pk=leverage)


class DelayList(SeatView):
    @operation("List for whom time works, point by point", asks=PageAsked, gives=listed(DelayShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.delays(self.actor), page, limit)


class DelayDetail(SeatView):
    @operation("Say who gains by waiting on a point", takes=DelayAsked, gives=DelayShown)
    def put(self, number: int, **asked: Any) -> Delay:
        return actions.judge_delay(actor=self.actor, point=queries.points(self.actor).get(number=number), **asked)


class NoticeList(SeatView):
    @operation("List the partners to tell", asks=PageAsked, gives=listed(NoticeShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(known.notices(self.actor), page, limit)

    @operation("List a partner to tell", takes=NoticeAsked, gives=NoticeShown, code=201)
    def post(self, **asked: Any) -> Notice:
        return notices.list_partner(actor=self.actor, **asked)


class NoticeTelling(SeatView):
    @operation("Say that a partner was told", gives=NoticeShown, errors=[409])
    def post(self, notice: UUID) -> Notice:
        return notices.tell_partner(actor=self.actor, notice=known.notices(self.actor).get(pk=notice))
