from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.point import Point
from teams.models import Seat


class PointNote(models.Model):
    """What somebody wrote down for himself on a point: nobody else reads it, and no journal tells of it."""

    point = models.ForeignKey(Point, on_delete=models.CASCADE, related_name="+")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("for yourself"))
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["point", "seat"], name="negotiations_point_note_of_a_seat")]
