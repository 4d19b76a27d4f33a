"""Claims: the queue, leases, evidence, verdicts, and who stands for them."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings.models.observation import Credibility
from briefings.models.source import Reliability
from journal.models import Entry
from negotiations import queries
from negotiations.actions import asking, claim_leases, claims as actions, showing, verdicts
from negotiations.actions.evidence import EvidenceAsked, add_evidence
from negotiations.api.cited import Cited
from negotiations.api.entries import EntryMade
from negotiations.claim_review import claim_review
from negotiations.models import Asked as AskedOf, Claim, ClaimOrder, ClaimState, Evidence, Verdict
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
    corrected = serializers.BooleanField(source="is_corrected", help_text="the line reads otherwise since")
    verdicts = VerdictShown(many=True)

    class Meta:
        model = Claim
        fields = [
            "id", "citation", "reading", "start", "end", "text", "speaker", "party", "own", "state", "worth", "said_at", "marked_at",
            "marked_by", "taken_by", "lease_until", "same_as", "predicted", "corrected", "verdicts",
        ]  # fmt: skip


class EvidenceShown(serializers.ModelSerializer[Evidence]):
    """What speaks for or against it, with its Admiralty grade; `digest` is the SHA-256 of the copy, if one was kept."""

    reliability = serializers.ChoiceField(Reliability.choices)
    added_by = serializers.CharField(source="added_by.person.name")
    digest = serializers.CharField(source="file.digest", default=None)

    class Meta:
        model = Evidence
        fields = [
            "id", "number", "source", "address", "quote", "reliability", "credibility", "licence", "added_by", "added_at",
            "digest",
        ]  # fmt: skip


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


class EvidenceWritten(Asked):
    """From where, what it says word for word, and its grade. The address is never opened by the server."""

    source = Text(max_length=300)  # type: ignore[assignment]
    reliability = Choice(Reliability.choices)
    credibility = Number(min_value=Credibility.CONFIRMED, max_value=Credibility.UNKNOWN)
    quote = Text(max_length=4000, default="")
    address = Text(max_length=1000, default="")
    licence = Text(max_length=300, default="")


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


class EvidenceList(ClaimView):
    @operation("List the evidence of a claim", asks=PageAsked, gives=listed(EvidenceShown))
    def get(self, claim: UUID, page: int, limit: int) -> Page:
        return numbered(queries.evidence(self.actor, queries.claim(self.actor, claim)), page, limit)

    @operation("Add evidence", takes=EvidenceWritten, gives=EntryMade, code=201, errors=[409], keyed=True)
    def post(self, claim: UUID, request_key: str, **asked: Any) -> Entry:
        return self.act(add_evidence, claim, asked=EvidenceAsked(**asked), request_key=request_key)


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
