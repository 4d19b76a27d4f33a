import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.models.norm import Norm
from teams.models import Seat


class Interpretation(models.Model):
    """How we read a norm. A newer one stands in front; a legal adviser has reviewed it, or it is a draft."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    norm = models.ForeignKey(Norm, on_delete=models.PROTECT, related_name="interpretations")
    text = models.TextField(_("our reading"))
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    reviewed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-written_at"]

    def __str__(self) -> str:
        return f"{self.norm}, {self.written_at:%Y-%m-%d}"
