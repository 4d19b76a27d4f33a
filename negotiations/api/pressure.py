"""The register of pressure."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions.pressure import judge_pressure, raise_pressure
from negotiations.api.cited import Cited
from negotiations.api.entries import EntryMade
from negotiations.models import Nature, Pressure, Tactic
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Line, Number
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class PressureShown(serializers.ModelSerializer[Pressure]):
    """One attempt to hurry or to bend us."""

    tactic = serializers.ChoiceField(Tactic.choices)
    nature = serializers.ChoiceField(Nature.choices)
    citation = serializers.CharField(source="utterance.citation", default=None, allow_null=True)
    speaker = serializers.CharField(source="speaker.name", default=None, allow_null=True)
    point = serializers.IntegerField(source="point.number", default=None, allow_null=True)
    raised_by = serializers.CharField(source="raised_by.person.name")

    class Meta:
        model = Pressure
        fields = [
            "id", "tactic", "citation", "speaker", "point", "what", "until", "nature", "effect", "answer", "raised_by",
            "raised_at",
        ]  # fmt: skip


class PressureAsked(Asked):
    """Pressure to register: from a line, or by hand."""

    tactic = Choice(Tactic.choices)
    citation = Cited(allow_null=True, default=None, help_text="the line in which it was said")
    point = Number(allow_null=True, default=None, help_text="the point it is about, by number")
    what = Line(max_length=500, allow_blank=True, default="")
    until = Line(max_length=120, allow_blank=True, default="", help_text="until when, as they put it")


class Judgement(Asked):
    """What is thought of it."""

    nature = Choice(Nature.choices)
    what = Line(max_length=500, allow_blank=True, required=False)
    until = Line(max_length=120, allow_blank=True, required=False)
    effect = Line(max_length=500, allow_blank=True, required=False)
    answer = Line(max_length=500, allow_blank=True, required=False)


class PressureList(SeatView):
    @operation("List the register, newest first", asks=PageAsked, gives=listed(PressureShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.pressures(self.actor), page, limit)

    @operation("Register pressure", takes=PressureAsked, gives=EntryMade, code=201, errors=[409], keyed=True)
    def post(self, citation: tuple[int, int, int] | None, point: int | None, **asked: Any) -> Entry:
        line = queries.utterance(self.actor, citation) if citation else None
        about = queries.points(self.actor).get(number=point) if point else None
        return raise_pressure(actor=self.actor, utterance=line, point=about, **asked)


class PressureDetail(SeatView):
    @operation("Show one", gives=PressureShown)
    def get(self, pressure: UUID) -> Pressure:
        return queries.pressures(self.actor).get(pk=pressure)

    @operation("Judge it: real or made up", takes=Judgement, gives=EntryMade)
    def put(self, pressure: UUID, **asked: Any) -> Entry:
        return judge_pressure(actor=self.actor, pressure=queries.pressures(self.actor).get(pk=pressure), **asked)
