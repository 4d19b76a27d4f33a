import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.models import Norm
from negotiations.models.point import Point
from negotiations.models.speaker import Speaker
from teams.models import Delegation, Seat


class PredictedClaim(models.Model):
    """What they will say, and what we answer: in the three languages of the table, as far as it is written.

    What is taken away keeps its row, so that it can be put back.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="predicted_claims")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="predicted_claims")
    said_en = models.CharField(max_length=500, blank=True)
    said_uk = models.CharField(max_length=500, blank=True)
    said_ru = models.CharField(max_length=500, blank=True)
    answer_en = models.CharField(max_length=300, blank=True)
    answer_uk = models.CharField(max_length=300, blank=True)
    answer_ru = models.CharField(max_length=300, blank=True)
    words = models.JSONField(default=list, help_text="by which it is recognised, in any language")
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["point__place", "point__number", "written_at"]

    def __str__(self) -> str:
        return self.said_en or self.said_uk or self.said_ru


class ClaimSource(models.Model):
    """Where one can look up that our answer is right; a text, a norm, or both."""

    claim = models.ForeignKey(PredictedClaim, on_delete=models.CASCADE, related_name="sources")
    text = models.CharField(_("source"), max_length=300, blank=True)
    norm = models.ForeignKey(Norm, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text or str(self.norm)
