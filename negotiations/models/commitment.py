import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.party import Party
from negotiations.models.utterance import Utterance
from teams.models import Delegation, Seat


class Kept(models.TextChoices):
    OPEN = "open", _("open")
    KEPT = "kept", _("kept")
    BROKEN = "broken", _("broken")


class Commitment(models.Model):
    """A promise by any side: who, to whom, what, until when (never is allowed), and whether it was kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="commitments")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    towards = models.CharField(_("to whom"), max_length=200, blank=True)
    text = models.CharField(_("what"), max_length=500)
    due = models.DateField(_("due"), null=True, blank=True, help_text="nothing: no date was promised")
    state = models.CharField(max_length=6, choices=Kept.choices, default=Kept.OPEN)
    evidence = models.CharField(_("evidence"), max_length=500, blank=True)
    utterance = models.ForeignKey(Utterance, on_delete=models.PROTECT, related_name="commitments")
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["recorded_at"]

    def __str__(self) -> str:
        return f"{self.party}: {self.text}"
