"""Claims: the queue, leases, evidence, verdicts, and who stands for them."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions import asking, claim_leases, claims as actions, showing, verdicts
from negotiations.api.cited import Cited
from negotiations.api.entries import EntryMade
from negotiations.claim_review import claim_review
from negotiations.claim_told import is_outdated
from negotiations.models import Asked as AskedOf, Claim, ClaimOrder, ClaimState, Verdict
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import Choice, Id, Number, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class VerdictShown(serializers.ModelSerializer[Verdict]):
    """What a person signed: the highest number holds. `safe_by`: the second person who stands for it."""

    signed_by = serializers.CharField(source="signed_by.person.name")
    safe_by = serializers.SerializerMethodField()
    answers = serializers.ListField(child=serializers.DictField(), help_text="{asked, key, en, uk, rating}")

    class Meta:
        model = Verdict
        fields = [
            "number", "answers", "rating", "say_en", "say_uk", "ask_en", "ask_uk", "reading", "signed_by", "signed_at",
            "safe_by",
        ]  # fmt: skip

    def get_safe_by(self, verdict: Verdict) -> str | None:
        safe = getattr(verdict, "safe", None)
        return str(safe.said_by.person.name) if safe else None


class ClaimShown(serializers.ModelSerializer[Claim]):
    """Words of a line that can be checked. Without a verdict: unverified."""

    citation = serializers.CharField(source="utterance.citation")
    state = serializers.ChoiceField(ClaimState.choices)
    speaker = serializers.CharField(source="speaker.name")
    party = serializers.CharField(source="party.name", default=None)
    marked_by = serializers.CharField(source="marked_by.person.name")
    taken_by = serializers.CharField(source="taken_by.person.name", default=None)
    same_as = serializers.UUIDField(source="same_as_id", allow_null=True)
    predicted = serializers.UUIDField(source="predicted_id", allow_null=True)
    corrected = serializers.SerializerMethodField(help_text="the line reads otherwise since the claim, or its verdict")
    asked = serializers.BooleanField(source="urgency", help_text="somebody at the table wants it checked")
    question = serializers.UUIDField(source="question_id", allow_null=True)
    released = serializers.IntegerField(
        source="released.number", default=None, help_text="the verdict that was released"
    )
    verdicts = VerdictShown(many=True)

    class Meta:
        model = Claim
        fields = [
            "id", "citation", "reading", "start", "end", "text", "speaker", "party", "own", "state", "worth", "said_at", "marked_at",
            "marked_by", "taken_by", "lease_until", "same_as", "predicted", "corrected", "asked", "question", "released", "verdicts",
        ]  # fmt: skip

    def get_corrected(self, claim: Claim) -> bool:
        return is_outdated(claim, max(claim.verdicts.all(), key=lambda one: one.number, default=None))


class ClaimsAsked(PageAsked):
    """Which claims, and in which order."""

    state = Choice(ClaimState.choices, default="")
    speaker = Id(default=None)
    sitting = Id(default=None)
    order = Choice(ClaimOrder.choices, default=ClaimOrder.WORTH)


class ClaimMarked(Asked):
    """A line, or words of it as it now reads. `start` tells which, where they stand in it more than once."""

    utterance = Cited()
    words = Text(max_length=20_000, default="")
    start = Number(min_value=0, default=None, allow_null=True)


class Withdrawn(Asked):
    """Why."""

    why = Text(max_length=300, default="")


class SameAs(Asked):
    """Another claim of the same side; null: it is one by itself."""

    same_as = Id(allow_null=True)


class VerdictSigned(Asked):
    """Of each question a label of the scale, or nothing; the line to say in one language at least."""

    fact = Text(max_length=40, default="")
    context = Text(max_length=40, default="")  # type: ignore[assignment]
    quotation = Text(max_length=40, default="")
    norm = Text(max_length=40, default="")
    reading = Number(min_value=0, help_text="the correction of the line that was read; 0 as recorded")
    say_en = Text(max_length=300, default="")
    say_uk = Text(max_length=300, default="")
    ask_en = Text(max_length=500, default="")
    ask_uk = Text(max_length=500, default="")


class OfVerdict(Asked):
    """Which verdict is meant: one that was replaced meanwhile is answered by 409."""

    number = Number(min_value=1)


class PutQuestion(OfVerdict):
    """And on which point; without one, that under discussion."""

    point = Number(min_value=1, default=None, allow_null=True)


class ClaimList(SeatView):
    @operation("List the claims", asks=ClaimsAsked, gives=listed(ClaimShown))
    def get(self, page: int, limit: int, **asked: Any) -> Page:
        return numbered(queries.claims_found(self.actor, **asked), page, limit)

    @operation("Mark a claim", takes=ClaimMarked, gives=EntryMade, code=201, errors=[409], keyed=True)
    def post(self, utterance: tuple[int, int, int], **asked: Any) -> Entry:
        return actions.mark_claim(actor=self.actor, utterance=queries.utterance(self.actor, utterance), **asked)


class ClaimView(SeatView):
    """What one does with a claim that one sees."""

    def act(self, act: Callable[..., Entry], key: UUID, **asked: Any) -> Entry:
        return act(actor=self.actor, claim=queries.claim(self.actor, key), **asked)


class ClaimDetail(ClaimView):
    @operation("Show a claim", gives=ClaimShown)
    def get(self, claim: UUID) -> Claim:
        return queries.claim(self.actor, claim)


class ClaimLease(ClaimView):
    @operation("Take a claim, or ten minutes more", takes=Nothing, gives=EntryMade, errors=[409])
    def put(self, claim: UUID) -> Entry:
        return self.act(claim_leases.take_claim, claim)

    @operation("Give a claim back", takes=Nothing, code=204, errors=[409])
    def delete(self, claim: UUID) -> None:
        self.act(claim_leases.return_claim, claim)


class ClaimWithdrawal(ClaimView):
    @operation("Withdraw a claim", takes=Withdrawn, gives=EntryMade, code=201, errors=[409])
    def post(self, claim: UUID, why: str) -> Entry:
        return self.act(actions.withdraw_claim, claim, why=why)


class ClaimSame(ClaimView):
    @operation("Say what a claim is the same as", takes=SameAs, gives=EntryMade, errors=[409])
    def put(self, claim: UUID, same_as: UUID | None) -> Entry:
        other = queries.claim(self.actor, same_as) if same_as else None
        return self.act(actions.match_claim, claim, same_as=other)


class VerdictList(ClaimView):
    @operation("Sign a verdict", takes=VerdictSigned, gives=EntryMade, code=201, errors=[409], keyed=True)
    def post(self, claim: UUID, **asked: Any) -> Entry:
        answers = {one.value: asked.pop(one.value) for one in AskedOf}
        return self.act(verdicts.sign_verdict, claim, answers=answers, **asked)


class VerdictSafe(ClaimView):
    @operation("Say that it is safe to say", takes=OfVerdict, gives=EntryMade, code=201, errors=[409])
    def post(self, claim: UUID, number: int) -> Entry:
        return self.act(verdicts.say_safe, claim, number=number)


class VerdictSeen(ClaimView):
    @operation("Say that one has the verdict", takes=OfVerdict, gives=EntryMade, code=201, errors=[409])
    def post(self, claim: UUID, number: int) -> Entry:
        return self.act(showing.acknowledge_verdict, claim, number=number)


class VerdictQuestion(ClaimView):
    @operation("Put its question to the table", takes=PutQuestion, gives=EntryMade, code=201, errors=[409])
    def post(self, claim: UUID, number: int, point: int | None) -> Entry:
        about = queries.points(self.actor).get(number=point) if point else None
        return self.act(asking.put_its_question, claim, number=number, point=about)


class VerdictRelease(ClaimView):
    @operation("Release a verdict", takes=OfVerdict, gives=EntryMade, code=201, errors=[409])
    def post(self, claim: UUID, number: int) -> Entry:
        return self.act(verdicts.release_verdict, claim, number=number)


class ReviewShown(serializers.Serializer[Claim]):
    """A released claim as schema.org's ClaimReview, in JSON-LD."""

    def to_representation(self, instance: Claim) -> Any:
        return claim_review(instance)


class ReviewList(SeatView):
    @operation("List the released claims as ClaimReview", asks=PageAsked, gives=listed(ReviewShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.released_claims(self.actor), page, limit)
