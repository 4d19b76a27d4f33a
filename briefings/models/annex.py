import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models import Delegation, Seat


class Annex(models.Model):
    """The agreed definitions as they stood at one moment: a text and its SHA-256. Never changed; triggers hold it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="annexes")
    number = models.PositiveIntegerField()
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    definitions = models.PositiveIntegerField()
    frozen_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    frozen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "number"], name="briefings_annex_number")]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
