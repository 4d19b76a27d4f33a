from django.db import models

from teams.models.seat import Seat


class Presence(models.Model):
    """Until when a seat counts as present, and as typing; renewed by the hubs that hold its sockets."""

    seat = models.OneToOneField(Seat, on_delete=models.PROTECT, primary_key=True, related_name="presence")
    present_until = models.DateTimeField()
    typing_until = models.DateTimeField(null=True)


class Seen(models.Model):
    """How far a seat has seen a journal: read receipts without writing per entry."""

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="seen")
    compartment = models.CharField(max_length=16)
    position = models.PositiveBigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seat", "compartment"], name="teams_one_cursor_per_journal")]
