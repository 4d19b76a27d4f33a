"""Questions to the leaders: proposed, asked, withdrawn, answered once."""

from functools import cached_property
from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries, rules
from negotiations.actions import referrals
from negotiations.api.cited import Cited
from negotiations.api.entries import EntryMade
from negotiations.api.fields import DIGEST
from negotiations.api.options import Citation, OptionShown, OptionView
from negotiations.api.points import LARGEST
from negotiations.digests import answer_digest_under, referral_digest
from negotiations.mandate import directive_in_force
from negotiations.models import Decision, Directive, Option, Progress, Referral
from teams.api.asked import Asked, Nothing
from teams.api.fields import Choice, Id, Line, Number, Text, Truth
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class AnnexShown(serializers.Serializer[dict[str, str]]):
    """A text shown with the question."""

    title = serializers.CharField()
    text = serializers.CharField()


class ReferralShown(serializers.ModelSerializer[Referral]):
    """A question to the leaders. To leaders and the head it comes with its option and the digest that an answer binds."""

    progress = serializers.ChoiceField(Progress.choices)
    option = serializers.UUIDField(source="option_id", allow_null=True)
    point = serializers.IntegerField(source="option.point.number", allow_null=True)
    package = serializers.IntegerField(source="package.number", allow_null=True, help_text="its number")
    utterance = serializers.CharField(source="utterance.citation", allow_null=True, help_text="a line, as in 2.3.118")
    annexes = AnnexShown(many=True)
    recommended = serializers.ChoiceField(Decision.choices, allow_blank=True)
    proposed_by = serializers.UUIDField(source="proposed_by_id", help_text="a seat")
    asked_by = serializers.UUIDField(source="asked_by_id", allow_null=True, help_text="the head's seat")
    answered_by = serializers.UUIDField(source="answered_by_id", allow_null=True, help_text="a leader's seat")
    decision = serializers.ChoiceField(Decision.choices, allow_blank=True)
    option_shown = serializers.SerializerMethodField(help_text="for leaders and the head")
    digest = serializers.SerializerMethodField(
        help_text="of what is shown, while it waits: an answer binds it, and the directive in force; for leaders and the head"
    )
    changed = serializers.SerializerMethodField(help_text="it is no longer what was asked; for leaders and the head")
    comment = serializers.SerializerMethodField(help_text="of the leaders, for themselves and the head")

    class Meta:
        model = Referral
        fields = [
            "number", "progress", "question", "option", "point", "package", "utterance", "annexes",
            "recommended", "recommendation", "ad_referendum", "proposed_by", "proposed_at", "asked_by", "asked_at", "option_shown",
            "digest", "changed", "decision", "comment", "words", "answered_by", "answered_at",
        ]  # fmt: skip

    def get_option_shown(self, referral: Referral) -> Any:
        return OptionShown(referral.option, context=self.context).data if self._sees and referral.option else None

    def get_digest(self, referral: Referral) -> str | None:
        if not self._sees:
            return None
        if referral.progress != Progress.ASKED:
            return referral.digest
        return answer_digest_under(referral, self.context["view"].in_force)

    def get_changed(self, referral: Referral) -> bool | None:
        if not self._sees or referral.progress != Progress.ASKED:
            return None
        return referral.digest != referral_digest(referral)

    def get_comment(self, referral: Referral) -> str | None:
        return referral.comment if self._sees else None

    @property
    def _sees(self) -> bool:
        actor = self.context["view"].actor
        return rules.can_see_mandate(actor, actor.delegation)


class AnnexGiven(Asked):
    """A text to show with the question."""

    title = Line(max_length=200)
    text = Text(max_length=referrals.LONGEST)


class ReferralAsked(Asked):
    """A question to the leaders; the head's is asked at once, anybody else's goes to the head."""

    question = Text(max_length=referrals.LONGEST)
    option = Id(allow_null=True, default=None)
    package = Number(min_value=1, max_value=LARGEST, allow_null=True, default=None, help_text="its number")
    utterance = Cited(allow_null=True, default=None, help_text="a line's citation, as in 2.3.118")
    annexes = serializers.ListField(child=AnnexGiven(), max_length=referrals.MOST_ANNEXES, default=list)
    recommended = Choice(Decision.choices, allow_blank=True, default="")
    recommendation = Text(max_length=referrals.LONGEST, allow_blank=True, default="", help_text="why")
    ask = Truth(default=True, help_text="false: the head keeps it as a proposal")


class AnswerAsked(Asked):
    """A leader's answer to what was shown: `digest` is that of the question as it was read."""

    digest = Text(max_length=DIGEST)
    decision = Choice(Decision.choices)
    comment = Text(max_length=referrals.LONGEST, allow_blank=True, default="", help_text="for leaders and the head")
    words = Text(max_length=referrals.LONGEST, allow_blank=True, default="", help_text="for the room")


class ReferralView(OptionView):
    @cached_property
    def in_force(self) -> Directive | None:
        """Asked once for a page."""
        return directive_in_force(self.actor.delegation)

    def referral(self, number: int) -> Referral:
        return queries.referrals(self.actor).get(number=number)

    def shown(self, referral: Referral) -> Referral:
        self.tell([referral.option] if referral.option else [])
        return referral


class ReferralList(ReferralView):
    @operation("List the referrals that the seat sees, newest first", asks=PageAsked, gives=listed(ReferralShown))
    def get(self, page: int, limit: int) -> Page:
        wanted = queries.referrals(self.actor).select_related("option__heard_in__sitting__round")
        found = numbered(wanted, page, limit)
        self.tell([referral.option for referral in found.results if referral.option])
        return found

    @operation(
        "Propose a question to the leaders; the head asks it", takes=ReferralAsked, gives=ReferralShown, code=201
    )
    def post(self, option: UUID | None, package: int | None, utterance: Citation | None, **asked: Any) -> Referral:
        about: Option | None = self.option(option) if option else None
        together = queries.packages(self.actor).get(number=package) if package else None
        asked |= {"option": about, "package": together, "utterance": self.line(utterance)}
        return self.shown(referrals.propose_referral(actor=self.actor, **asked))


class ReferralDetail(ReferralView):
    @operation("Show a referral", gives=ReferralShown)
    def get(self, number: int) -> Referral:
        return self.shown(self.referral(number))


class ReferralQuestion(ReferralView):
    @operation("Put a proposed question to the leaders", takes=Nothing, gives=EntryMade, code=201, errors=[409])
    def post(self, number: int) -> Entry:
        return referrals.ask_leaders(actor=self.actor, referral=self.referral(number))


class ReferralWithdrawal(ReferralView):
    @operation("Withdraw a question", takes=Nothing, gives=EntryMade, code=201, errors=[409])
    def post(self, number: int) -> Entry:
        return referrals.withdraw_referral(actor=self.actor, referral=self.referral(number))


class ReferralAnswer(ReferralView):
    @operation("Answer a question, once, as it was shown", takes=AnswerAsked, gives=EntryMade, code=201, errors=[409])
    def post(self, number: int, **asked: Any) -> Entry:
        return referrals.answer_referral(actor=self.actor, referral=self.referral(number), **asked)
