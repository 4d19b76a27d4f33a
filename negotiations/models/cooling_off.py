from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models import Delegation, Seat

MINUTES = 15
A_DAY = 24 * 60


class CoolingOff(models.Model):
    """For how long a changed option needs a second look before it is tabled. No row: a quarter of an hour."""

    delegation = models.OneToOneField(Delegation, on_delete=models.PROTECT, related_name="+")
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=MINUTES, help_text="0: none")
    changed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minutes__range=(0, A_DAY)), name="negotiations_cooling_off_minutes"
            )
        ]

    def __str__(self) -> str:
        return f"{self.minutes} min"
