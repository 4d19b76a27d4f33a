import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.party import Side
from negotiations.models.sitting import Sitting


class Break(models.Model):
    """A pause of a sitting: which side asked for it, and why. It has a beginning and no end that was set beforehand."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sitting = models.ForeignKey(Sitting, on_delete=models.PROTECT, related_name="breaks")
    asked_by = models.CharField(_("asked for by"), max_length=16, choices=Side.choices, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sitting"], condition=models.Q(ended_at=None), name="negotiations_one_break_at_a_time"
            )
        ]
        ordering = ["began_at"]

    def __str__(self) -> str:
        return f"{self.sitting} {self.reason}".strip()
