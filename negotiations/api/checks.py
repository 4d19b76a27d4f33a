"""What the mandate guard says of the options, and would say of other values."""

from typing import Any

from rest_framework import serializers

from negotiations import queries
from negotiations.actions.trying import try_values
from negotiations.api.directives import BoundaryShown
from negotiations.api.fields import Values
from negotiations.api.points import PointView
from negotiations.guard.guard import Finding
from negotiations.guard.verdict import Verdict
from negotiations.models import MandateCheck
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class CheckShown(serializers.ModelSerializer[MandateCheck]):
    """What the guard said last of an option, by which directive, and the boundary that decided."""

    option = serializers.UUIDField(source="option_id")
    directive = serializers.IntegerField(source="directive.number", allow_null=True, help_text="its number")
    verdict = serializers.ChoiceField(Verdict.choices)
    boundary = BoundaryShown(allow_null=True)

    class Meta:
        model = MandateCheck
        fields = ["option", "directive", "verdict", "boundary", "checked_at"]


class ValuesTried(Asked):
    """Values to try."""

    values = Values(help_text="by the id of the measure")


class VerdictTold(serializers.Serializer[Finding]):
    """What the guard would say, and the boundary that decides."""

    verdict = serializers.ChoiceField(Verdict.choices)
    boundary = BoundaryShown(source="limit.key", allow_null=True)


class CheckList(SeatView):
    @operation("List what the guard says of each option", asks=PageAsked, gives=listed(CheckShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(
            queries.checks(self.actor).order_by("option__point", "option__side", "option__place", "pk"), page, limit
        )


class Trial(PointView):
    @operation("Try values on a point; counted and audited", takes=ValuesTried, gives=VerdictTold, errors=[409])
    def post(self, number: int, values: dict[str, Any]) -> Finding:
        return try_values(actor=self.actor, point=self.point(number), values=values)
