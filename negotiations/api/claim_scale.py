"""The delegation's scale of verdicts."""

from typing import Any

from rest_framework import serializers

from negotiations import queries, rules
from negotiations.actions.scale import set_scale
from negotiations.models import Claim
from negotiations.scale import BEST, WORST, Label
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Line, Number
from teams.api.operations import operation
from teams.models import Seat


class LabelShown(serializers.Serializer[Label]):
    """One step; `rating` is the ratingValue that it is in a ClaimReview, 1 the worst and 5 the best."""

    key = serializers.CharField()
    en = serializers.CharField()
    uk = serializers.CharField()
    rating = serializers.IntegerField()


class ScaleShown(serializers.Serializer[Any]):
    """Its labels, best first; from the first verdict on it is fixed."""

    labels = LabelShown(many=True)
    fixed = serializers.BooleanField()


class LabelAsked(Asked):
    """One step."""

    key = Line(max_length=40)
    en = Line(max_length=60)
    uk = Line(max_length=60)
    rating = Number(min_value=WORST, max_value=BEST)


class ScaleAsked(Asked):
    """The whole scale, best first: two to nine labels."""

    labels = LabelAsked(many=True, allow_empty=False)


class ScaleDetail(SeatView):
    @operation("Show the scale of verdicts", gives=ScaleShown)
    def get(self) -> dict[str, Any]:
        return _shown(self.actor)

    @operation("Shape the scale of verdicts", takes=ScaleAsked, gives=ScaleShown, errors=[409])
    def put(self, labels: list[dict[str, Any]]) -> dict[str, Any]:
        _shown(self.actor)  # for whom there is no scale there is none to shape
        set_scale(actor=self.actor, labels=[Label(**label) for label in labels])
        return _shown(self.actor)


def _shown(seat: Seat) -> dict[str, Any]:
    if not rules.can_read_claims(seat, seat.delegation):
        raise Claim.DoesNotExist
    return {"labels": queries.scale(seat), "fixed": queries.scale_is_fixed(seat)}
