"""What was agreed in these talks, clause by clause."""

from rest_framework import serializers

from negotiations.agreed import Clause, clauses
from negotiations.api.fields import Values
from negotiations.models import ACCEPTED, Side
from teams.api.adapter import SeatView
from teams.api.fields import Digits, Line
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class ClausesAsked(PageAsked):
    """Which of it."""

    q = Line(max_length=200, allow_blank=True, default="", help_text="words of it, in any inflection")
    round = Digits(min_value=1, max_value=10**9, default=None, help_text="a round's number")


class ClauseShown(serializers.Serializer[Clause]):
    """An agreed option."""

    id = serializers.UUIDField(source="option.pk", help_text="the option")
    point = serializers.IntegerField(source="option.point.number")
    side = serializers.ChoiceField(Side.choices, source="option.side", help_text="whose proposal it was")
    state = serializers.ChoiceField([(one.value, one.label) for one in ACCEPTED], source="option.state")
    title = serializers.CharField(source="option.title")
    text_en = serializers.CharField(source="option.text_en")
    text_uk = serializers.CharField(source="option.text_uk")
    values = Values(source="option.values", help_text="by the id of the measure")
    round = serializers.SerializerMethodField(help_text="in which it was put")
    heard_in = serializers.SerializerMethodField(help_text="a line, as in 2.3.118")

    def get_round(self, clause: Clause) -> int | None:
        return clause.round.number if clause.round else None

    def get_heard_in(self, clause: Clause) -> str | None:
        return clause.option.heard_in.citation if clause.option.heard_in else None


class ClauseList(SeatView):
    @operation("List what was agreed, the latest round first", asks=ClausesAsked, gives=listed(ClauseShown))
    def get(self, page: int, limit: int, q: str, round: int | None) -> Page:
        return numbered(clauses(self.actor, q, round), page, limit)
