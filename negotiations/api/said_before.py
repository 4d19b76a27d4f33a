"""What was said before on the matter of a line, and both lines shown to the room."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions.quoting import show_lines
from negotiations.api.cited import Cited
from negotiations.api.entries import NoteMade
from negotiations.desk.contradictions import Cue, Kind
from negotiations.models import Addressee, Priority
from negotiations.quoting import Quoted
from negotiations.said_before import SIDE, SPEAKER, Before, Pair, said_before
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Id, Line
from teams.api.operations import operation

Citation = tuple[int, int, int]


class PlaceShown(serializers.Serializer[Any]):
    """`[start, end)` of the version that is quoted, in code points."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()


class CueShown(serializers.Serializer[Cue]):
    """By what two lines seem to oppose each other; whether they do is for a person to judge."""

    kind = serializers.ChoiceField(Kind.choices)
    now = PlaceShown()
    then = PlaceShown()


class QuotedShown(serializers.Serializer[Quoted]):
    """A line as it reads now, or of a long one a passage; `leaf` seals it at `position` of the record's journal."""

    citation = serializers.CharField()
    version = serializers.IntegerField(help_text="0 as first recorded, n its n-th correction")
    position = serializers.IntegerField()
    leaf = serializers.CharField(help_text="SHA-256, hex")
    speaker = serializers.CharField()
    side = serializers.CharField()
    language = serializers.CharField()
    said_on = serializers.DateField(help_text="the venue's day")
    text = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()


class PairShown(serializers.Serializer[Pair]):
    """An earlier line beside the line in hand."""

    then = QuotedShown()
    now = QuotedShown()
    shared = serializers.ListField(child=serializers.CharField(), source="likeness.shared", help_text="lemmas")
    cues = CueShown(many=True, source="likeness.cues")


class MatterShown(serializers.Serializer[Any]):
    """What can be asked with `on`."""

    key = serializers.CharField(help_text='"" for the words of the line, "point-3", "term-<id>"')
    label = serializers.CharField()  # type: ignore[assignment]


class BeforeShown(serializers.Serializer[Before]):
    """What was found, what seems to oppose the line first; and what the line names that can be asked for."""

    on = serializers.CharField(source="matter.key")
    whose = serializers.CharField()
    matters = MatterShown(many=True)
    pairs = PairShown(many=True)


class BeforeAsked(Asked):
    """On what, and by whom."""

    on = Line(max_length=60, default="", allow_blank=True, help_text='"point-3" or "term-<id>"; else the line\'s words')
    whose = Choice([SPEAKER, SIDE], default=SPEAKER)


class ShowingAsked(Asked):
    """The earlier line to show beside this one."""

    then = Cited()
    to = Choice(Addressee.choices, default=Addressee.ROOM)
    priority = Choice(Priority.choices, default=Priority.URGENT)
    sitting = Id(allow_null=True, default=None, help_text="the sitting that it is about")


class SaidBefore(SeatView):
    @operation("What this speaker, or the side, said before", asks=BeforeAsked, gives=BeforeShown)
    def get(self, citation: Citation, on: str, whose: str) -> Before:
        return said_before(self.actor, queries.utterance(self.actor, citation), on=on, whose=whose)


class LinesShowing(SeatView):
    @operation(
        "Show two lines side by side: a note of quotations alone", takes=ShowingAsked, gives=NoteMade, code=201,
        errors=[409], keyed=True,
    )  # fmt: skip
    def post(self, citation: Citation, then: Citation, sitting: UUID | None, **asked: Any) -> Entry:
        now, earlier = (queries.utterance(self.actor, one) for one in (citation, then))
        about = queries.sittings(self.actor).get(pk=sitting) if sitting else None
        return show_lines(actor=self.actor, now=now, then=earlier, sitting=about, **asked)
