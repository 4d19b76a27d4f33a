from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from journal.models.entry import AppendOnlyQuerySet
from negotiations.citation import cite
from negotiations.models.sitting import Sitting
from negotiations.models.speaker import Speaker
from teams.models import Seat

if TYPE_CHECKING:
    from negotiations.models.correction import Correction


class Source(models.TextChoices):
    TYPED = "typed", _("typed")
    IMPORTED = "imported", _("imported")
    LIVE = "live", _("live")


class Utterance(models.Model):
    """One line of the record. Never changed: a correction is a row of its own beside it."""

    sitting = models.ForeignKey(Sitting, on_delete=models.PROTECT, related_name="utterances")
    number = models.PositiveIntegerField(help_text="1, 2, 3 … in the sitting, without a gap")
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, related_name="utterances")
    language = models.CharField(_("language"), max_length=8)
    text = models.TextField(_("text"))
    started_at = models.DateTimeField(null=True, help_text="as told by whoever recorded it")
    ended_at = models.DateTimeField(null=True)
    source = models.CharField(max_length=8, choices=Source.choices)
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField(help_text="the database's clock")
    position = models.PositiveBigIntegerField(help_text="where the record's journal has it")

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sitting", "number"], name="negotiations_line_number")]
        indexes = [models.Index(fields=["position"], name="negotiations_line_position")]
        ordering = ["sitting", "number"]

    def __str__(self) -> str:
        return f"{self.sitting_id}.{self.number}"

    @property
    def citation(self) -> str:
        """As in 2.3.118."""
        return cite(self.sitting.round.number, self.sitting.number, self.number)

    @property
    def said_at(self) -> datetime:
        """When it was said, as far as somebody told; else when it was recorded."""
        return self.started_at or self.recorded_at

    @property
    def latest(self) -> "Correction | None":
        """The last correction, from those at hand."""
        return max(self.corrections.all(), key=lambda correction: correction.number, default=None)
