"""Rounds of the talks."""

from rest_framework import serializers

from negotiations import queries
from negotiations.actions.sittings import plan_round
from negotiations.models import Carry, Round
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Line
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class RoundShown(serializers.ModelSerializer[Round]):
    """A round with the ids of its sittings, first to last."""

    sittings = serializers.SerializerMethodField()

    class Meta:
        model = Round
        fields = ["number", "title", "place", "sittings"]

    def get_sittings(self, found: Round) -> list[str]:
        return [str(sitting.pk) for sitting in found.sittings.all()]


class RoundAsked(Asked):
    """The next round, and what it takes over from the last one."""

    title = Line(max_length=200, allow_blank=True, default="")
    place = Line(max_length=200, allow_blank=True, default="")
    carry = serializers.ListField(child=Choice(Carry.choices), max_length=len(Carry), default=list)


class RoundList(SeatView):
    @operation("List the rounds, newest first", asks=PageAsked, gives=listed(RoundShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.rounds(self.actor), page, limit)

    @operation("Plan the next round", takes=RoundAsked, gives=RoundShown, code=201)
    def post(self, title: str, place: str, carry: list[str]) -> Round:
        return plan_round(actor=self.actor, title=title, place=place, carry=carry)
