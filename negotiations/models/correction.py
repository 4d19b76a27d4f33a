from django.db import models

from journal.models.entry import AppendOnlyQuerySet
from negotiations.models.utterance import Utterance
from teams.models import Seat


class Correction(models.Model):
    """A better reading of a line, beside it: the first wording stays, and so does every earlier correction."""

    utterance = models.ForeignKey(Utterance, on_delete=models.PROTECT, related_name="corrections")
    number = models.PositiveIntegerField(help_text="1, 2, 3 … for the line")
    text = models.TextField()
    reason = models.CharField(max_length=500)
    corrected_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    position = models.PositiveBigIntegerField()

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["utterance", "number"], name="negotiations_correction_number")]
        ordering = ["utterance", "number"]

    def __str__(self) -> str:
        return f"{self.utterance} correction {self.number}"
