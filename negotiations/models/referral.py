import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.option import Option
from negotiations.models.package import Package
from negotiations.models.utterance import Utterance
from teams.models import Delegation, Seat


class Decision(models.TextChoices):
    APPROVE = "approve", _("approve")
    REFUSE = "refuse", _("refuse")
    INSTRUCT = "instruct", _("instruct")


class Progress(models.TextChoices):
    PROPOSED = "proposed", _("proposed to the head")
    ASKED = "asked", _("with the leaders")
    ANSWERED = "answered", _("answered")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Referral(models.Model):
    """A question to the leaders. It is answered once, by a leader who did not ask, and as it was shown (`digest`).

    With `ad_referendum` the option, or the package, was agreed at the table until the leaders have decided.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="referrals")
    number = models.PositiveIntegerField()
    progress = models.CharField(max_length=10, choices=Progress.choices)
    question = models.TextField(_("question"))
    option = models.ForeignKey(Option, on_delete=models.PROTECT, null=True, blank=True, related_name="referrals")
    package = models.ForeignKey(Package, on_delete=models.PROTECT, null=True, blank=True, related_name="referrals")
    utterance = models.ForeignKey(Utterance, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    annexes = models.JSONField(default=list, help_text="texts shown with the question, each with a title")
    recommended = models.CharField(_("recommended answer"), max_length=8, choices=Decision.choices, blank=True)
    recommendation = models.TextField(_("why"), blank=True)
    ad_referendum = models.BooleanField(default=False)
    proposed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(null=True)
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of what is shown to the leaders")
    option_digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the option as it was then")
    package_digest = models.CharField(max_length=64, blank=True, help_text="the same of the package")
    decision = models.CharField(max_length=8, choices=Decision.choices, blank=True)
    comment = models.TextField(_("comment"), blank=True, help_text="for the head")
    words = models.TextField(_("words for the room"), blank=True)
    answered_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["delegation", "number"], name="negotiations_referral_number"),
            models.CheckConstraint(
                condition=models.Q(answered_by=None) | ~models.Q(answered_by=models.F("asked_by")),
                name="negotiations_who_asks_does_not_answer",
            ),
        ]
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"referral {self.number}"

    @property
    def matter(self) -> list[Option]:
        """The options it is about: one, those of a package, or none."""
        if self.package:
            return self.package.options
        return [self.option] if self.option else []
