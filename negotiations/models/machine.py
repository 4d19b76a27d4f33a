"""Machines that write for the delegation: which are allowed, and what they wrote."""

from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from briefings.models import Marking
from negotiations.models.utterance import Utterance
from teams.models import Delegation, Seat


class MachineKind(models.TextChoices):
    TRANSLATION = "translation", _("translation")
    SPEECH = "speech", _("speech to text")
    CLAIMS = "claims", _("what could be checked")


class MachinePermission(models.Model):
    """The head lets a kind of machine read texts up to a marking. No row: it is off."""

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=MachineKind.choices)
    marking = models.CharField(_("up to"), max_length=6, choices=Marking.choices)
    allowed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    allowed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "kind"], name="negotiations_machine_once")]
        ordering = ["delegation", "kind"]

    def __str__(self) -> str:
        return f"{self.kind} ≤ {self.marking}"


class MachineState(models.TextChoices):
    ASKED = "asked", pgettext_lazy("of a machine's text", "asked for")
    WRITTEN = "written", pgettext_lazy("of a machine's text", "machine text")
    FAILED = "failed", pgettext_lazy("of a machine's text", "not made")


class MachineText(models.Model):
    """What a machine was asked about a line, and what it wrote: a help to read it, never part of the record."""

    utterance = models.ForeignKey(Utterance, on_delete=models.PROTECT, related_name="machine_texts")
    version = models.PositiveIntegerField(default=0, help_text="of the line: 0 as first recorded, n its nth correction")
    kind = models.CharField(max_length=12, choices=MachineKind.choices)
    language = models.CharField(max_length=8, blank=True, help_text="into which it is put; empty: the line's own")
    state = models.CharField(max_length=8, choices=MachineState.choices, default=MachineState.ASKED)
    text = models.TextField(blank=True)
    machine = models.CharField(max_length=120, blank=True, help_text="its name, as it calls itself")
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, help_text="by the worker that makes it")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["utterance", "version", "kind", "language"], name="negotiations_machine_text_once"
            )
        ]
        indexes = [
            models.Index(fields=["asked_at"], condition=models.Q(state="asked"), name="negotiations_machine_text_due")
        ]
        ordering = ["utterance", "-version", "kind", "language"]

    def __str__(self) -> str:
        return f"{self.kind} {self.language} of {self.utterance_id}"
