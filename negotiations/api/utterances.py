"""The record: lines as they were spoken, and the corrections beside them."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions.record import LONGEST, correct_utterance, record_utterance
from negotiations.api.entries import LineMade
from negotiations.api.parties import PartyShown
from negotiations.citation import cite
from negotiations.models import Correction, Source, Speaker, Utterance
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import FURTHEST, Choice, Digits, Id, Language, Line, Moment, Text
from teams.api.operations import operation
from teams.api.paging import Page, SinceAsked, following, listed

Citation = tuple[int, int, int]


class CorrectionShown(serializers.ModelSerializer[Correction]):
    """A better reading of a line."""

    by = serializers.CharField(source="corrected_by.person.name")

    class Meta:
        model = Correction
        fields = ["number", "text", "reason", "by", "recorded_at", "position"]


class SpeakerNamed(serializers.ModelSerializer[Speaker]):
    """Who spoke: the name as recorded, the rest of the speaker it belongs to."""

    id = serializers.UUIDField(source="placed.id")
    title = serializers.CharField(source="placed.title")
    party = PartyShown(source="placed.party", allow_null=True)

    class Meta:
        model = Speaker
        fields = ["id", "name", "title", "party"]


class UtteranceShown(serializers.ModelSerializer[Utterance]):
    """A line as it was recorded, with every correction; the last one tells how it reads now."""

    citation = serializers.SerializerMethodField(help_text="round, sitting and line, as in 2.3.118")
    sitting = serializers.UUIDField(source="sitting_id")
    speaker = SpeakerNamed()
    source = serializers.ChoiceField(Source.choices)  # type: ignore[assignment]
    corrections = CorrectionShown(many=True)

    class Meta:
        model = Utterance
        fields = [
            "citation", "sitting", "number", "position", "speaker", "language", "text", "corrections", "started_at",
            "ended_at", "source", "recorded_at",
        ]  # fmt: skip

    def get_citation(self, line: Utterance) -> str:
        return cite(line.sitting.round.number, line.sitting.number, line.number)


class UtterancesAsked(SinceAsked):
    """The lines that follow a position of the record's journal; with `q` those that are found, newest first."""

    sitting = Id(default=None, help_text="only those of this sitting")
    q = Text(default=None, max_length=2000, help_text='words in any form, "a phrase", -not')
    before = Digits(
        default=None, min_value=1, max_value=FURTHEST, help_text="with `q`: only lines before this position"
    )


class UtteranceAsked(Asked):
    """A line to take down."""

    sitting = Id()
    speaker = Id()
    language = Language()
    text = Text(max_length=LONGEST)
    started_at = Moment(allow_null=True, default=None)
    ended_at = Moment(allow_null=True, default=None)
    source = Choice([Source.TYPED, Source.LIVE], default=Source.TYPED)  # type: ignore[assignment]


class CorrectionAsked(Asked):
    """How a line should read, and why."""

    text = Text(max_length=LONGEST)
    reason = Line(max_length=500)


class UtteranceList(SeatView):
    @operation("List the lines of the record in order", asks=UtterancesAsked, gives=listed(UtteranceShown))
    def get(self, since: int, limit: int, sitting: UUID | None, q: str | None, before: int | None) -> Page:
        if q is not None:
            return Page(*queries.utterances_found(self.actor, q, limit=limit, before=before, sitting=sitting))
        return following(
            lambda most: queries.utterances_after(self.actor, since, most, sitting=sitting),
            limit,
            lambda line: line.position,
        )

    @operation("Take down a line", takes=UtteranceAsked, gives=LineMade, code=201, errors=[409], keyed=True)
    def post(self, sitting: UUID, speaker: UUID, **asked: Any) -> Entry:
        return record_utterance(
            actor=self.actor,
            sitting=queries.sittings(self.actor).get(pk=sitting),
            speaker=queries.all_speakers(self.actor).get(pk=speaker),
            **asked,
        )


class UtteranceDetail(SeatView):
    @operation("Show a line by its citation", gives=UtteranceShown)
    def get(self, citation: Citation) -> Utterance:
        return queries.utterance(self.actor, citation)


class CorrectionList(SeatView):
    @operation("Correct a line by addition", takes=CorrectionAsked, gives=LineMade, code=201, errors=[409], keyed=True)
    def post(self, citation: Citation, **asked: Any) -> Entry:
        return correct_utterance(actor=self.actor, utterance=queries.utterance(self.actor, citation), **asked)
