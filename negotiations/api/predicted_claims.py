"""What they will say, and what we answer."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries as briefed
from negotiations import queries
from negotiations.actions import predicting as actions
from negotiations.actions.removing import put_away, put_back
from negotiations.models import ClaimSource, PredictedClaim
from negotiations.predicting import Foreseen, predicted
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Id, Language, Line, Number, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered

LARGEST = 10**9


class ClaimSourceShown(serializers.ModelSerializer[ClaimSource]):
    """Where our answer can be looked up."""

    norm = serializers.UUIDField(source="norm_id", allow_null=True)

    class Meta:
        model = ClaimSource
        fields = ["id", "text", "norm"]


class PredictedClaimShown(serializers.ModelSerializer[PredictedClaim]):
    """A claim that is foreseen, with the answer and its sources."""

    point = serializers.IntegerField(source="point.number")
    speaker = serializers.UUIDField(source="speaker_id", allow_null=True, help_text="who usually says it")
    words = serializers.ListField(child=serializers.CharField(), help_text="by which it is recognised")
    written_by = serializers.CharField(source="written_by.person.name")
    sources = ClaimSourceShown(many=True)

    class Meta:
        model = PredictedClaim
        fields = [
            "id", "point", "speaker", "said_en", "said_uk", "said_ru", "answer_en", "answer_uk", "answer_ru", "words",
            "sources", "written_by", "written_at",
        ]  # fmt: skip


class PredictedClaimAsked(Asked):
    """A claim in whole: in at least one language what they say, and what we answer."""

    point = Number(min_value=1, max_value=LARGEST)
    speaker = Id(allow_null=True, default=None)
    said_en = Line(max_length=500, allow_blank=True, default="")
    said_uk = Line(max_length=500, allow_blank=True, default="")
    said_ru = Line(max_length=500, allow_blank=True, default="")
    answer_en = Line(max_length=300, allow_blank=True, default="")
    answer_uk = Line(max_length=300, allow_blank=True, default="")
    answer_ru = Line(max_length=300, allow_blank=True, default="")
    words = serializers.ListField(child=Line(max_length=80), max_length=actions.MOST_WORDS, default=list)


class ClaimSourceAsked(Asked):
    """A text, a norm, or both."""

    text = Line(max_length=300, allow_blank=True, default="")
    norm = Id(allow_null=True, default=None)


class Said(Asked):
    """What is said, and in which language."""

    text = Text(max_length=20_000)
    language = Language()


class ForeseenShown(serializers.Serializer[Foreseen]):
    """A claim that the text makes."""

    claim = serializers.UUIDField(source="claim.pk")
    title = serializers.CharField(source="claim.__str__")
    words = serializers.ListField(child=serializers.CharField(), help_text="the key words that were found")
    share = serializers.FloatField(help_text="how much of what it was foreseen to say was said, 0 to 1")


class Recognised(serializers.Serializer[Any]):
    """The claims that a text makes, the surest first."""

    results = ForeseenShown(many=True)


class ClaimView(SeatView):
    def claim(self, pk: UUID) -> PredictedClaim:
        return queries.predicted_claims(self.actor).get(pk=pk)

    def named(self, point: int, speaker: UUID | None, asked: dict[str, Any]) -> dict[str, Any]:
        """What is asked, with rows for their names."""
        found = queries.speakers(self.actor).get(pk=speaker) if speaker else None
        return asked | {"point": queries.points(self.actor).get(number=point), "speaker": found}


class PredictedClaimList(ClaimView):
    @operation("List the predicted claims, point after point", asks=PageAsked, gives=listed(PredictedClaimShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.predicted_claims(self.actor), page, limit)

    @operation("Foresee a claim", takes=PredictedClaimAsked, gives=PredictedClaimShown, code=201)
    def post(self, point: int, speaker: UUID | None, **asked: Any) -> PredictedClaim:
        return actions.predict_claim(actor=self.actor, **self.named(point, speaker, asked))


class PredictedClaimDetail(ClaimView):
    @operation("Show a predicted claim", gives=PredictedClaimShown)
    def get(self, claim: UUID) -> PredictedClaim:
        return self.claim(claim)

    @operation("Write it anew", takes=PredictedClaimAsked, gives=PredictedClaimShown, errors=[409])
    def put(self, claim: UUID, point: int, speaker: UUID | None, **asked: Any) -> PredictedClaim:
        found = self.claim(claim)
        return actions.change_claim(actor=self.actor, claim=found, **self.named(point, speaker, asked))

    @operation("Remove it; it can be put back", code=204, errors=[409])
    def delete(self, claim: UUID) -> None:
        put_away(actor=self.actor, prepared=self.claim(claim))


class PredictedClaimRestoration(ClaimView):
    @operation("Put back what was removed", gives=PredictedClaimShown, errors=[409])
    def post(self, claim: UUID) -> PredictedClaim:
        put_back(actor=self.actor, prepared=queries.predicted_claims(self.actor, removed=True).get(pk=claim))
        return self.claim(claim)


class ClaimSourceList(ClaimView):
    @operation("Add a source", takes=ClaimSourceAsked, gives=ClaimSourceShown, code=201, errors=[409])
    def post(self, claim: UUID, text: str, norm: UUID | None) -> ClaimSource:
        cited = briefed.norms(self.actor).get(pk=norm) if norm else None
        return actions.add_source(actor=self.actor, claim=self.claim(claim), text=text, norm=cited)


class ClaimSourceDetail(ClaimView):
    @operation("Remove a source", code=204)
    def delete(self, claim: UUID, source: int) -> None:
        found = next((one for one in self.claim(claim).sources.all() if one.pk == source), None)
        if found is None:
            raise ClaimSource.DoesNotExist
        actions.remove_source(actor=self.actor, source=found)


class ClaimRecognition(SeatView):
    @operation("Which of the predicted claims a text makes; nothing is kept", takes=Said, gives=Recognised)
    def post(self, text: str, language: str) -> dict[str, Any]:
        return {"results": predicted(text, language, queries.predicted_claims(self.actor))}
