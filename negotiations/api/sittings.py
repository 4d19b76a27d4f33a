"""Sittings: planned, opened, paused, resumed, closed."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions import sittings
from negotiations.actions.scheduling import schedule_sitting
from negotiations.api.entries import EntryMade
from negotiations.models import Break, Side, Sitting, State
from negotiations.rules import can_read_record
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import Choice, Line, Moment, Number
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class SittingShown(serializers.ModelSerializer[Sitting]):
    """A sitting. How many lines it has, and which point is under discussion, is for who reads the record."""

    round = serializers.IntegerField(source="round.number")
    reference = serializers.CharField(help_text="how it is cited: round and number, as in 2.3")
    state = serializers.ChoiceField(State.choices)
    point = serializers.SerializerMethodField(help_text="the number of the point under discussion")
    lines = serializers.SerializerMethodField()

    class Meta:
        model = Sitting
        fields = [
            "id", "round", "number", "reference", "title", "state", "point", "lines", "planned_from", "planned_until",
            "opened_at", "closed_at",
        ]  # fmt: skip

    def get_point(self, sitting: Sitting) -> int | None:
        return sitting.point.number if self._reads and sitting.point else None

    def get_lines(self, sitting: Sitting) -> int | None:
        return sitting.lines if self._reads else None

    @property
    def _reads(self) -> bool:
        actor = self.context["view"].actor
        return can_read_record(actor, actor.delegation)


class Schedule(Asked):
    """When a sitting is planned to be; nothing where that is not known yet."""

    planned_from = Moment(allow_null=True, default=None)
    planned_until = Moment(allow_null=True, default=None, help_text="a day after its beginning at most")


class SittingAsked(Schedule):
    """The next sitting of a round."""

    round = Number(min_value=1, max_value=10**9, help_text="the round's number")
    title = Line(max_length=200, allow_blank=True, default="")


class Reason(Asked):
    """Why it stops, if that is worth telling."""

    reason = Line(max_length=500, allow_blank=True, default="")


class PauseAsked(Reason):
    """A break, which side asked for it, and why."""

    asked_by = Choice(Side.choices, allow_blank=True, default="", help_text="a side; empty where that is not told")


class BreakShown(serializers.ModelSerializer[Break]):
    """A break of a sitting; it has no end that was set beforehand."""

    asked_by = serializers.ChoiceField(Side.choices, allow_blank=True)

    class Meta:
        model = Break
        fields = ["id", "asked_by", "reason", "began_at", "ended_at"]


class SittingList(SeatView):
    @operation("List the sittings, newest first", asks=PageAsked, gives=listed(SittingShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.sittings(self.actor).select_related("point"), page, limit)

    @operation("Plan the next sitting of a round", takes=SittingAsked, gives=SittingShown, code=201)
    def post(self, round: int, **asked: Any) -> Sitting:
        found = queries.rounds(self.actor).get(number=round)
        return sittings.plan_sitting(actor=self.actor, round=found, **asked)


class SittingView(SeatView):
    def sitting(self, sitting_id: UUID) -> Sitting:
        return queries.sittings(self.actor).get(pk=sitting_id)


class SittingDetail(SittingView):
    @operation("Show a sitting", gives=SittingShown)
    def get(self, sitting: UUID) -> Sitting:
        return self.sitting(sitting)


class SittingSchedule(SittingView):
    @operation("Say when a planned sitting is to be", takes=Schedule, gives=SittingShown, errors=[409])
    def put(self, sitting: UUID, **asked: Any) -> Sitting:
        return schedule_sitting(actor=self.actor, sitting=self.sitting(sitting), **asked)


class Opening(Asked):
    """Before the first sitting of a round the board of readiness is asked."""

    unready = Line(
        max_length=500,
        allow_blank=True,
        default="",
        help_text="why the head (a leader while no head is active) opens it despite the gaps on the board",
    )


class SittingOpening(SittingView):
    @operation("Open a sitting", takes=Opening, gives=EntryMade, code=201, errors=[409])
    def post(self, sitting: UUID, unready: str) -> Entry:
        return sittings.open_sitting(actor=self.actor, sitting=self.sitting(sitting), unready=unready)


class SittingPause(SittingView):
    @operation("Pause a sitting", takes=PauseAsked, gives=EntryMade, code=201, errors=[409])
    def post(self, sitting: UUID, reason: str, asked_by: str) -> Entry:
        found = self.sitting(sitting)
        return sittings.pause_sitting(actor=self.actor, sitting=found, reason=reason, asked_by=asked_by)


class BreakList(SittingView):
    @operation("List the breaks of a sitting in order", asks=PageAsked, gives=listed(BreakShown))
    def get(self, sitting: UUID, page: int, limit: int) -> Page:
        return numbered(queries.breaks(self.actor, self.sitting(sitting)), page, limit)


class SittingResumption(SittingView):
    @operation("Resume a sitting", takes=Nothing, gives=EntryMade, code=201, errors=[409])
    def post(self, sitting: UUID) -> Entry:
        return sittings.resume_sitting(actor=self.actor, sitting=self.sitting(sitting))


class SittingClosing(SittingView):
    @operation("Close a sitting for good", takes=Reason, gives=EntryMade, code=201, errors=[409])
    def post(self, sitting: UUID, reason: str) -> Entry:
        return sittings.close_sitting(actor=self.actor, sitting=self.sitting(sitting), reason=reason)
