"""What each side wants on a point, how far we would go, and what one wrote down for oneself."""

from typing import Any

from rest_framework import serializers

from negotiations import queries
from negotiations.actions import point_notes
from negotiations.actions.points import LONGEST, set_stakes, state_stance
from negotiations.api.points import PointView
from negotiations.digests import version
from negotiations.models import VIEWS, VIEWS_FROM, PointNote, Stakes, Stance
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import AsRead, Line, Text
from teams.api.operations import operation


class Versioned(serializers.ModelSerializer[Any]):
    """With the version that a change gives back."""

    version = serializers.SerializerMethodField(help_text="of what it says")

    def get_version(self, one: PointNote | Stance | Stakes) -> str:
        return version(one)


class StanceShown(Versioned):
    """What both sides say they want, why, and where that is known from; empty where nobody has said it yet."""

    class Meta:
        model = Stance
        fields = [*VIEWS, *VIEWS_FROM, "version"]


class StanceAsked(Asked):
    """What both sides say they want, and why; all of it. Each is from a line, as in 2.3.118, a source, or both."""

    version = AsRead()
    our_position = Text(max_length=LONGEST, allow_blank=True)
    our_interest = Text(max_length=LONGEST, allow_blank=True)
    their_position = Text(max_length=LONGEST, allow_blank=True)
    their_interest = Text(max_length=LONGEST, allow_blank=True)
    our_position_from = Line(max_length=300, allow_blank=True, default="")
    our_interest_from = Line(max_length=300, allow_blank=True, default="")
    their_position_from = Line(max_length=300, allow_blank=True, default="")
    their_interest_from = Line(max_length=300, allow_blank=True, default="")


class StakesShown(Versioned):
    """How far we would go: for leaders and the head, and nothing at all for anybody else."""

    class Meta:
        model = Stakes
        fields = ["aspiration", "reservation", "alternative", "version"]


class StakesAsked(Asked):
    """What we hope for, where we stop, and what we do without an agreement; all of it."""

    version = AsRead()
    aspiration = Text(max_length=LONGEST, allow_blank=True)
    reservation = Text(max_length=LONGEST, allow_blank=True)
    alternative = Text(max_length=LONGEST, allow_blank=True)


class PointNoteShown(Versioned):
    """What the seat wrote down for itself; empty where it has written nothing."""

    written_at = serializers.DateTimeField(allow_null=True)

    class Meta:
        model = PointNote
        fields = ["text", "written_at", "version"]


class PointNoteAsked(Asked):
    """One's own note, all of it; an empty one is thrown away."""

    version = AsRead()
    text = Text(max_length=point_notes.LONGEST, allow_blank=True)


class PointNoteDetail(PointView):
    @operation("Show one's own note on a point; nobody else's is there", gives=PointNoteShown)
    def get(self, number: int) -> PointNote:
        return queries.point_note(self.actor, self.point(number))

    @operation("Write one's own note on a point", takes=PointNoteAsked, gives=PointNoteShown, errors=[409])
    def put(self, number: int, **asked: Any) -> PointNote:
        return point_notes.write_point_note(actor=self.actor, point=self.point(number), **asked)


class PointStance(PointView):
    @operation("Show what both sides want on a point", gives=StanceShown)
    def get(self, number: int) -> Stance:
        return queries.stance_on(self.actor, self.point(number))

    @operation("Say what both sides want on a point", takes=StanceAsked, gives=StanceShown, errors=[409])
    def put(self, number: int, **asked: Any) -> Stance:
        seen = queries.stance_on(self.actor, self.point(number))
        return state_stance(actor=self.actor, point=seen.point, **asked)


class PointStakes(PointView):
    @operation("Show how far we would go on a point", gives=StakesShown)
    def get(self, number: int) -> Stakes:
        return queries.stakes_on(self.actor, self.point(number))

    @operation("Set how far we would go on a point", takes=StakesAsked, gives=StakesShown, errors=[409])
    def put(self, number: int, **asked: Any) -> Stakes:
        seen = queries.stakes_on(self.actor, self.point(number))
        return set_stakes(actor=self.actor, point=seen.point, **asked)


class OverallStakes(SeatView):
    @operation("Show how far we would go in all", gives=StakesShown)
    def get(self) -> Stakes:
        return queries.stakes_on(self.actor)

    @operation("Set how far we would go in all", takes=StakesAsked, gives=StakesShown, errors=[409])
    def put(self, **asked: Any) -> Stakes:
        seen = queries.stakes_on(self.actor)
        return set_stakes(actor=self.actor, point=seen.point, **asked)
