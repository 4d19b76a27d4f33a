from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.models import Leverage
from negotiations.models.point import Point
from teams.models import Seat


class Bearing(models.Model):
    """That a means of pressure bears on a point."""

    leverage = models.ForeignKey(Leverage, on_delete=models.PROTECT, related_name="bearings")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="bearings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["leverage", "point"], name="negotiations_bearing_once")]
        ordering = ["point__place", "point__number"]

    def __str__(self) -> str:
        return f"{self.leverage} → {self.point}"


class Gains(models.TextChoices):
    """For whom time works."""

    US = "us", _("we gain by waiting")
    THEM = "them", _("they gain by waiting")
    NOBODY = "nobody", _("nobody gains by waiting")


class Delay(models.Model):
    """What waiting costs on a point: who gains by it, and why we think so."""

    point = models.OneToOneField(Point, on_delete=models.PROTECT, primary_key=True, related_name="delay")
    gains = models.CharField(_("who gains by waiting"), max_length=6, choices=Gains.choices)
    reason = models.CharField(_("why"), max_length=500)
    judged_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    judged_at = models.DateTimeField()

    class Meta:
        ordering = ["point__place", "point__number"]

    def __str__(self) -> str:
        return f"{self.point}: {self.gains}"
