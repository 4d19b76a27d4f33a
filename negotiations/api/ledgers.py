"""The ledgers: concessions and commitments, and who has the initiative."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions import ledgers
from negotiations.api.cited import Cited
from negotiations.api.entries import EntryMade
from negotiations.models import Commitment, Concession, Direction, Kept
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Day, Id, Line, Number
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class ConcessionShown(serializers.ModelSerializer[Concession]):
    """What one side gave up."""

    point = serializers.IntegerField(source="point.number")
    direction = serializers.ChoiceField(Direction.choices)
    citation = serializers.CharField(source="utterance.citation")
    withdrawn_in = serializers.CharField(source="withdrawn_in.citation", default=None, allow_null=True)

    class Meta:
        model = Concession
        fields = ["id", "point", "direction", "text", "condition", "weight", "citation", "recorded_at", "withdrawn_in"]


class ConcessionAsked(Asked):
    """A concession to enter."""

    point = Number(min_value=1)
    direction = Choice(Direction.choices)
    text = Line(max_length=500)
    citation = Cited(help_text="the line in which it was said")
    condition = Line(max_length=500, allow_blank=True, default="")
    weight = Number(min_value=1, max_value=5, default=1)


class Withdrawal(Asked):
    """Where it was taken back."""

    citation = Cited()


class CommitmentShown(serializers.ModelSerializer[Commitment]):
    """A promise."""

    party = serializers.CharField(source="party.name")
    state = serializers.ChoiceField(Kept.choices)
    citation = serializers.CharField(source="utterance.citation")

    class Meta:
        model = Commitment
        fields = ["id", "party", "towards", "text", "due", "state", "evidence", "citation", "recorded_at", "settled_at"]


class CommitmentAsked(Asked):
    """A promise to enter."""

    party = Id()
    text = Line(max_length=500)
    citation = Cited(help_text="the line in which it was made")
    towards = Line(max_length=200, allow_blank=True, default="")
    due = Day(allow_null=True, default=None, help_text="nothing where no date was promised")


class Settlement(Asked):
    """Whether it was kept, and how one knows."""

    state = Choice([choice for choice in Kept.choices if choice[0] != Kept.OPEN])
    evidence = Line(max_length=500)


class InitiativeOfRound(serializers.Serializer[dict[str, Any]]):
    """The same of one round."""

    round = serializers.IntegerField(help_text="its number; 0 is before the first sitting")
    points = serializers.DictField(child=serializers.IntegerField(), help_text="by side")
    texts = serializers.DictField(child=serializers.IntegerField(), help_text="by side")
    breaks = serializers.DictField(child=serializers.IntegerField(), help_text="by side")


class Initiative(serializers.Serializer[dict[str, Any]]):
    """Who proposed how many points, brought how many texts to the table, and asked for how many breaks."""

    points = serializers.DictField(child=serializers.IntegerField(), help_text="by side")
    texts = serializers.DictField(child=serializers.IntegerField(), help_text="by side")
    breaks = serializers.DictField(child=serializers.IntegerField(), help_text="by side, where it was told")
    rounds = InitiativeOfRound(many=True)


class ConcessionList(SeatView):
    @operation("List the concessions in order", asks=PageAsked, gives=listed(ConcessionShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.concessions(self.actor), page, limit)

    @operation("Enter a concession", takes=ConcessionAsked, gives=ConcessionShown, code=201)
    def post(self, point: int, citation: tuple[int, int, int], **asked: Any) -> Concession:
        about, line = queries.points(self.actor).get(number=point), queries.utterance(self.actor, citation)
        return ledgers.record_concession(actor=self.actor, point=about, utterance=line, **asked)


class ConcessionWithdrawal(SeatView):
    @operation("Mark a concession as taken back", takes=Withdrawal, gives=EntryMade, code=201, errors=[409])
    def post(self, concession: UUID, citation: tuple[int, int, int]) -> Entry:
        found, line = queries.concessions(self.actor).get(pk=concession), queries.utterance(self.actor, citation)
        return ledgers.withdraw_concession(actor=self.actor, concession=found, utterance=line)


class CommitmentList(SeatView):
    @operation("List the promises in order", asks=PageAsked, gives=listed(CommitmentShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.commitments(self.actor), page, limit)

    @operation("Enter a promise", takes=CommitmentAsked, gives=CommitmentShown, code=201)
    def post(self, party: UUID, citation: tuple[int, int, int], **asked: Any) -> Commitment:
        by, line = queries.parties(self.actor).get(pk=party), queries.utterance(self.actor, citation)
        return ledgers.record_commitment(actor=self.actor, party=by, utterance=line, **asked)


class CommitmentSettlement(SeatView):
    @operation("Say whether a promise was kept", takes=Settlement, gives=EntryMade, code=201, errors=[409])
    def post(self, commitment: UUID, state: str, evidence: str) -> Entry:
        found = queries.commitments(self.actor).get(pk=commitment)
        return ledgers.settle_commitment(actor=self.actor, commitment=found, state=state, evidence=evidence)


class InitiativeDetail(SeatView):
    @operation("Who has the initiative", gives=Initiative)
    def get(self) -> dict[str, Any]:
        found = queries.initiative(self.actor)
        if not found:
            raise Concession.DoesNotExist
        by_round = queries.initiative_by_round(self.actor)
        numbers = sorted({number for counted in by_round.values() for number in counted})
        rounds: list[dict[str, Any]] = [
            {"round": one} | {name: by_round[name].get(one, {}) for name in by_round} for one in numbers
        ]
        return {**found, "rounds": rounds}
