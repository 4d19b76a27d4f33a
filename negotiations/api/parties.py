"""The parties to the talks."""

from rest_framework import serializers

from negotiations import queries
from negotiations.actions.speakers import add_party
from negotiations.models import Party, Side
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Line
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class PartyShown(serializers.ModelSerializer[Party]):
    """A party to the talks."""

    side = serializers.ChoiceField(Side.choices)

    class Meta:
        model = Party
        fields = ["id", "name", "side"]


class PartyAsked(Asked):
    """A party to add."""

    name = Line(max_length=200)
    side = Choice(Side.choices)


class PartyList(SeatView):
    @operation("List the parties", asks=PageAsked, gives=listed(PartyShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.parties(self.actor), page, limit)

    @operation("Add a party", takes=PartyAsked, gives=PartyShown, code=201, errors=[409])
    def post(self, name: str, side: str) -> Party:
        return add_party(actor=self.actor, name=name, side=side)
