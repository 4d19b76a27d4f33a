"""The question bank: asked, answered, dodged."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from negotiations import queries, rules
from negotiations.actions import questions as actions
from negotiations.actions.removing import put_away, put_back
from negotiations.api.cited import Cited
from negotiations.models import Outcome, Question, QuestionOutcome
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Id, Line, Number
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered

LARGEST = 10**9


class OutcomeShown(serializers.ModelSerializer[QuestionOutcome]):
    """What became of a question, and in which line."""

    outcome = serializers.ChoiceField(Outcome.choices)
    citation = serializers.CharField(source="utterance.citation")
    speaker = serializers.UUIDField(source="speaker_id")
    recorded_by = serializers.CharField(source="recorded_by.person.name")

    class Meta:
        model = QuestionOutcome
        fields = ["id", "outcome", "citation", "speaker", "recorded_by", "recorded_at"]


class QuestionShown(serializers.ModelSerializer[Question]):
    """A question to put to them."""

    point = serializers.IntegerField(source="point.number")
    standing = serializers.CharField(help_text="what was last recorded of it; nothing: not asked yet")
    dodges = serializers.IntegerField(help_text="how often it was dodged")
    outcomes = OutcomeShown(source="recorded", many=True)
    written_by = serializers.CharField(source="written_by.person.name")

    class Meta:
        model = Question
        fields = [
            "id", "point", "text_en", "text_uk", "standing", "dodges", "outcomes", "written_by", "written_at",
        ]  # fmt: skip


class QuestionAsked(Asked):
    """A question, in at least one language."""

    point = Number(min_value=1, max_value=LARGEST)
    text_en = Line(max_length=500, allow_blank=True, default="")
    text_uk = Line(max_length=500, allow_blank=True, default="")


class OutcomeAsked(Asked):
    """What became of it."""

    outcome = Choice(Outcome.choices)
    citation = Cited(help_text="the line in which it was asked, answered or dodged")
    speaker = Id(allow_null=True, default=None, help_text="by whom; null: whoever speaks in the line")


class Dodged(serializers.Serializer[dict[str, Any]]):
    """How often each speaker dodged a question."""

    speakers = serializers.DictField(child=serializers.IntegerField(), help_text="by the speaker's id")


class QuestionView(SeatView):
    def question(self, pk: UUID) -> Question:
        return queries.questions(self.actor).get(pk=pk)


class QuestionList(QuestionView):
    @operation("List the questions, point after point", asks=PageAsked, gives=listed(QuestionShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.questions(self.actor), page, limit)

    @operation("Prepare a question", takes=QuestionAsked, gives=QuestionShown, code=201)
    def post(self, point: int, **asked: Any) -> Question:
        return actions.prepare_question(actor=self.actor, point=queries.points(self.actor).get(number=point), **asked)


class QuestionDetail(QuestionView):
    @operation("Show a question", gives=QuestionShown)
    def get(self, question: UUID) -> Question:
        return self.question(question)

    @operation("Change a question that was not asked yet", takes=QuestionAsked, gives=QuestionShown, errors=[409])
    def put(self, question: UUID, point: int, **asked: Any) -> Question:
        found, about = self.question(question), queries.points(self.actor).get(number=point)
        return actions.change_question(actor=self.actor, question=found, point=about, **asked)

    @operation("Remove it; it can be put back", code=204, errors=[409])
    def delete(self, question: UUID) -> None:
        put_away(actor=self.actor, prepared=self.question(question))


class QuestionRestoration(QuestionView):
    @operation("Put back what was removed", gives=QuestionShown, errors=[409])
    def post(self, question: UUID) -> Question:
        put_back(actor=self.actor, prepared=queries.questions(self.actor, removed=True).get(pk=question))
        return self.question(question)


class OutcomeList(QuestionView):
    @operation(
        "Record that it was asked, answered or dodged", takes=OutcomeAsked, gives=OutcomeShown, code=201, errors=[409]
    )
    def post(
        self, question: UUID, outcome: str, citation: tuple[int, int, int], speaker: UUID | None
    ) -> QuestionOutcome:
        found, line = self.question(question), queries.utterance(self.actor, citation)
        by = queries.speakers(self.actor).get(pk=speaker) if speaker else None
        return actions.record_outcome(actor=self.actor, question=found, outcome=outcome, utterance=line, speaker=by)


class OutcomeDetail(SeatView):
    @operation("Take back what was recorded by mistake", code=204, errors=[409])
    def delete(self, outcome: UUID) -> None:
        put_away(actor=self.actor, prepared=queries.question_outcomes(self.actor).get(pk=outcome))


class DodgeCounts(SeatView):
    @operation("Who dodges questions, and how often", gives=Dodged)
    def get(self) -> dict[str, Any]:
        if not rules.can_read_notes(self.actor, self.actor.delegation):
            raise QuestionOutcome.DoesNotExist
        return {"speakers": {str(speaker): times for speaker, times in queries.dodge_counts(self.actor).items()}}
