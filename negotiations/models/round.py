from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models import Delegation


class Round(models.Model):
    """A round of the talks; its number is the first part of every citation."""

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="rounds")
    number = models.PositiveIntegerField()
    title = models.CharField(_("title"), max_length=200, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "number"], name="negotiations_round_number")]
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()
