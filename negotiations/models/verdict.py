import uuid
from typing import Any

from django.db import models
from django.utils.translation import get_language, gettext_lazy as _

from journal.models.entry import AppendOnlyQuerySet
from negotiations.models.claim import Claim
from teams.models import Delegation, Seat


class Asked(models.TextChoices):
    """What a verdict answers, in the order in which it is asked."""

    FACT = "fact", _("Is the fact right?")
    CONTEXT = "context", _("Is the context kept?")
    QUOTATION = "quotation", _("Is the quotation right?")
    NORM = "norm", _("Is the norm in force for that state?")


class VerdictLabel(models.Model):
    """One step of the scale that a delegation made its own; without such rows the shipped one counts."""

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="verdict_labels")
    place = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=40)
    en = models.CharField(max_length=60)
    uk = models.CharField(max_length=60)
    rating = models.PositiveSmallIntegerField(help_text="ClaimReview’s ratingValue, 1 worst to 5 best")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["delegation", "key"], name="negotiations_verdict_label_once"),
            models.CheckConstraint(condition=models.Q(rating__range=(1, 5)), name="negotiations_verdict_label_rating"),
        ]
        ordering = ["place"]

    def __str__(self) -> str:
        return self.en


class Verdict(models.Model):
    """What a person signed of a claim. Never changed: another one takes its place, and this one stays to be read.

    `answers` holds of each question that was answered the label as it then read; the headline is the worst of them.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="verdicts")
    number = models.PositiveIntegerField(help_text="1, 2, 3 … for the claim; the highest holds")
    answers = models.JSONField(help_text="[{asked, key, en, uk, rating}]")
    rating = models.PositiveSmallIntegerField(help_text="of the worst answer, 1 to 5")
    say_en = models.CharField(max_length=300, blank=True)
    say_uk = models.CharField(max_length=300, blank=True)
    ask_en = models.CharField(max_length=500, blank=True)
    ask_uk = models.CharField(max_length=500, blank=True)
    reading = models.PositiveIntegerField(help_text="the line's correction that the signer had read; 0 as recorded")
    signed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField()
    position = models.PositiveBigIntegerField()

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["claim", "number"], name="negotiations_verdict_number")]
        indexes = [models.Index(fields=["-signed_at"], name="negotiations_verdict_newest")]
        ordering = ["claim", "number"]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.number}"

    @property
    def headline(self) -> dict[str, Any]:
        """The worst answer; of several the first that was asked."""
        worst: dict[str, Any] = min(self.answers, key=lambda answer: answer["rating"])
        return worst

    @property
    def label(self) -> str:
        """The headline's label in the reader's language."""
        return str(self.headline["uk" if get_language() == "uk" else "en"])


class SafeToSay(models.Model):
    """A second person stands for it too: the room may say it. Never taken back; a new verdict takes its place."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    verdict = models.OneToOneField(Verdict, on_delete=models.PROTECT, related_name="safe")
    said_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()

    objects = AppendOnlyQuerySet.as_manager()


class Showing(models.Model):
    """A seat in the room has had a verdict on its screen: when first, and when it said so by a tap."""

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="showings")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["verdict", "seat"], name="negotiations_shown_once")]
        ordering = ["at", "pk"]
