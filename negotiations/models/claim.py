import uuid
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from negotiations.models.party import Party
from negotiations.models.predicted_claim import PredictedClaim
from negotiations.models.question import Question
from negotiations.models.speaker import Speaker
from negotiations.models.utterance import Utterance
from teams.compartments import CAUCUS, DESK
from teams.models import Delegation, Seat


class ClaimState(models.TextChoices):
    OPEN = "open", pgettext_lazy("of a claim", "waiting")
    CHECKING = "checking", pgettext_lazy("of a claim", "being checked")
    ANSWERED = "answered", pgettext_lazy("of a claim", "answered")
    WITHDRAWN = "withdrawn", pgettext_lazy("of a claim", "withdrawn")


class Urgency(models.IntegerChoices):
    ROUTINE = 0, _("from the back office")
    ASKED = 1, _("asked by the room")


class ClaimOrder(models.TextChoices):
    """In which order claims are told; what the room asked for stands in front of the first."""

    WORTH = "worth", _("most worth checking")
    NEWEST = "newest", _("newest")
    OLDEST = "oldest", _("oldest")


class Claim(models.Model):
    """Something said that can be checked: the exact words, and where they stand in the line.

    `start` and `end` count characters of that reading of the line: 0 as it was recorded, n its nth correction. Whether it
    is our own is settled when it is marked; one of ours is told to the back office alone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="claims")
    utterance = models.ForeignKey(Utterance, on_delete=models.PROTECT, related_name="claims")
    reading = models.PositiveIntegerField(default=0)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField(_("claim"))
    telling = models.TextField(blank=True, help_text="the lemmas by which it is found again, with blanks between")
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, related_name="claims")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, related_name="+")
    own = models.BooleanField(default=False)
    state = models.CharField(max_length=9, choices=ClaimState.choices, default=ClaimState.OPEN)
    urgency = models.PositiveSmallIntegerField(choices=Urgency.choices, default=Urgency.ROUTINE)
    worth = models.FloatField(default=0.0, help_text="how much it is worth to be checked, 0 to 1")
    marked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    marked_at = models.DateTimeField()
    said_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, help_text="when it got its first verdict")
    taken_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, related_name="+")
    lease_until = models.DateTimeField(null=True, help_text="when it goes back into the queue")
    same_as = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="repeats")
    predicted = models.ForeignKey(PredictedClaim, on_delete=models.PROTECT, null=True, related_name="+")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_why = models.CharField(max_length=300, blank=True)
    released = models.ForeignKey("Verdict", on_delete=models.PROTECT, null=True, related_name="+")
    released_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, related_name="+")
    released_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["utterance", "reading", "start", "end"], condition=~models.Q(state="withdrawn"),
                name="negotiations_claim_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state="checking", taken_by__isnull=False, lease_until__isnull=False)
                | (~models.Q(state="checking") & models.Q(taken_by=None, lease_until=None)),
                name="negotiations_claim_lease",
            ),
            models.CheckConstraint(condition=models.Q(start__lt=models.F("end")), name="negotiations_claim_span"),
        ]  # fmt: skip
        indexes = [
            models.Index(
                fields=["delegation", "state", "-urgency", "-worth", "marked_at"], name="negotiations_claim_queue"
            ),
            models.Index(fields=["delegation", "-marked_at"], name="negotiations_claim_newest"),
            models.Index(
                fields=["lease_until"], condition=models.Q(state="checking"), name="negotiations_claim_leases"
            ),
        ]
        ordering = ["-urgency", "-worth", "marked_at", "pk"]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def compartment(self) -> str:
        """The journal that hears of it."""
        return DESK if self.own else CAUCUS

    @property
    def first(self) -> "Claim":
        """The first time it was said, or itself."""
        return self.same_as or self

    def is_held(self, seat: Seat, now: datetime) -> bool:
        """Whether this seat is checking it and its time has not run out."""
        return self.taken_by_id == seat.pk and self.lease_until is not None and self.lease_until > now
