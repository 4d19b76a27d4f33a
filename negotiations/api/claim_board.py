"""The desk's board."""

from typing import Any

from rest_framework import serializers

from negotiations import rules
from negotiations.claim_board import STEPS, Board, Clock, Desk, Step, board
from negotiations.models import Claim
from negotiations.repeats import BY, Cell, Repeated
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice
from teams.api.operations import operation


class StepShown(serializers.Serializer[Step]):
    """How long a step took, in seconds, as nearest-rank percentiles; null where nothing was measured."""

    step = serializers.ChoiceField(list(STEPS))
    count = serializers.IntegerField(help_text="claims that were measured")
    p50 = serializers.FloatField(allow_null=True)
    p90 = serializers.FloatField(allow_null=True)


class ClockShown(serializers.Serializer[Clock]):
    """One sitting."""

    sitting = serializers.CharField(source="reference", help_text="as in 2.3")
    claims = serializers.IntegerField()
    answered = serializers.IntegerField()
    steps = StepShown(many=True)


class TellerShown(serializers.Serializer[Cell]):
    """Who said it, and how often."""

    name = serializers.CharField(source="teller.name")
    party = serializers.CharField(source="teller.party", help_text="empty where the name is a party's")
    side = serializers.CharField(source="teller.side")
    times = serializers.IntegerField()


class RepeatShown(serializers.Serializer[Repeated]):
    """A claim that was said more than once; `claim` is its first time that stands."""

    claim = serializers.UUIDField(source="claim.pk")
    citation = serializers.CharField(source="claim.utterance.citation")
    text = serializers.CharField(source="claim.text")
    times = serializers.IntegerField()
    by = serializers.SerializerMethodField()

    def get_by(self, repeated: Repeated) -> list[dict[str, Any]]:
        return [dict(TellerShown(cell).data) for cell in repeated.cells if cell.times]


class DeskShown(serializers.Serializer[Desk]):
    """What waits, what is being checked and what is answered; sittings newest first, claims most often said first."""

    open = serializers.IntegerField()
    checking = serializers.IntegerField()
    answered = serializers.IntegerField()
    oldest = serializers.UUIDField(source="oldest.pk", default=None, allow_null=True)
    oldest_marked_at = serializers.DateTimeField(source="oldest.marked_at", default=None, allow_null=True)
    sittings = ClockShown(source="clocks", many=True)
    repeats = RepeatShown(source="heat.rows", many=True)
    repeats_left_out = serializers.IntegerField(source="heat.left_out")


class BoardShown(serializers.Serializer[Board]):
    """The claims of others; those of our own side for advisers and analysts alone."""

    theirs = DeskShown()
    own = DeskShown(allow_null=True)


class BoardAsked(Asked):
    """Whether repeats are counted by speaker or by party."""

    by = Choice([(one, one) for one in BY], default=BY[0])


class ClaimBoard(SeatView):
    @operation("Show the desk's board", asks=BoardAsked, gives=BoardShown)
    def get(self, by: str) -> Board:
        if not rules.can_read_claims(self.actor, self.actor.delegation):
            raise Claim.DoesNotExist
        return board(self.actor, by=by)
