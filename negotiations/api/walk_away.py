"""The walk-away card."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions import walking_away
from negotiations.api.entries import EntryMade
from negotiations.digests import version
from negotiations.models import WalkAway
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import AsRead, Line, Text, Truth
from teams.api.operations import operation


class WalkAwayShown(serializers.ModelSerializer[WalkAway]):
    """When to leave, what to check, what to say, whom to tell; and who armed it."""

    armed_by = serializers.CharField(source="armed_by.person.name", default=None, allow_null=True)

    version = serializers.SerializerMethodField(help_text="of what stands on it: arming binds it")

    class Meta:
        model = WalkAway
        fields = ["triggers", "checklist", "words", "tell", "armed_by", "armed_at", "version"]

    def get_version(self, card: WalkAway) -> str:
        return version(card)


class WalkAwayAsked(Asked):
    """What stands on the card; every change disarms it."""

    version = AsRead()
    triggers = Text(allow_blank=True, default="", max_length=walking_away.LONGEST)
    checklist = Text(allow_blank=True, default="", max_length=walking_away.LONGEST)
    words = Text(allow_blank=True, default="", max_length=walking_away.LONGEST)
    tell = Text(allow_blank=True, default="", max_length=walking_away.LONGEST)


class Arming(Asked):
    """Whether the card is in the head's hand; it is armed as it was read, by its `version`."""

    armed = Truth()
    version = AsRead()


class Leaving(Asked):
    """The confirmation, typed."""

    confirm = Line(max_length=40, help_text="the sitting's reference, as in 2.3")
    reason = Line(max_length=500, allow_blank=True, default="")


class WalkAwayDetail(SeatView):
    @operation("Show the walk-away card", gives=WalkAwayShown)
    def get(self) -> WalkAway:
        card = queries.walk_away_card(self.actor)
        if card is None:
            raise WalkAway.DoesNotExist
        return card

    @operation("Write the card", takes=WalkAwayAsked, gives=WalkAwayShown)
    def put(self, **asked: Any) -> WalkAway:
        return walking_away.prepare_walk_away(actor=self.actor, **asked)


class WalkAwayArming(SeatView):
    @operation("Arm the card, or take it back", takes=Arming, gives=WalkAwayShown, errors=[409])
    def put(self, **asked: Any) -> WalkAway:
        return walking_away.arm_walk_away(actor=self.actor, **asked)


class SittingBreakingOff(SeatView):
    @operation("Walk away: close the sitting for good", takes=Leaving, gives=EntryMade, code=201, errors=[409])
    def post(self, sitting: UUID, confirm: str, reason: str) -> Entry:
        found = queries.sittings(self.actor).get(pk=sitting)
        return walking_away.walk_away(actor=self.actor, sitting=found, confirm=confirm, reason=reason)
