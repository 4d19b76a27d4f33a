from django.db import models

from negotiations.models.sitting import Sitting
from negotiations.models.speaker import Speaker
from teams.models import Seat


class Attendance(models.Model):
    """Somebody was at a sitting: a seat of ours, or a delegate of another party."""

    sitting = models.ForeignKey(Sitting, on_delete=models.PROTECT, related_name="attendance")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, related_name="attendance")
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, related_name="attendance")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sitting", "seat"], name="negotiations_seat_attends_once"),
            models.UniqueConstraint(fields=["sitting", "speaker"], name="negotiations_speaker_attends_once"),
            models.CheckConstraint(
                condition=models.Q(seat__isnull=True) ^ models.Q(speaker__isnull=True),
                name="negotiations_attends_as_one",
            ),
        ]
