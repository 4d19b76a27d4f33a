"""Terms that are spoken again and again, and that nobody has defined."""

from rest_framework import serializers

from briefings.models import Request
from negotiations import queries
from negotiations.queries.undefined import OFTEN, Spoken, Undefined
from teams.api.adapter import SeatView
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class SpokenShown(serializers.Serializer[Spoken]):
    """How often in which sitting."""

    sitting = serializers.CharField(source="reference", help_text="as in 2.3")
    times = serializers.IntegerField(help_text=f"{OFTEN} or more")


class UndefinedShown(serializers.Serializer[Undefined]):
    """A term without any definition; `PUT` on its `request/` asks for one."""

    term = serializers.UUIDField(source="term.pk")
    name = serializers.CharField(source="term.name")
    request = serializers.ChoiceField(Request.choices, source="term.request")
    sittings = SpokenShown(many=True)


class UndefinedTerms(SeatView):
    @operation("List the terms that are often spoken and not defined", asks=PageAsked, gives=listed(UndefinedShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.undefined_terms(self.actor), page, limit)
