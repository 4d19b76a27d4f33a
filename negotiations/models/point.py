from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models import Delegation


class Point(models.Model):
    """A point of contention on the agenda."""

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="points")
    number = models.PositiveIntegerField()
    title = models.CharField(_("title"), max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "number"], name="negotiations_point_number")]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
