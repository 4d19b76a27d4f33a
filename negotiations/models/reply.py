import uuid

from django.db import models

from negotiations.models.point import Point
from teams.models import Delegation, Seat

DEEPEST = 6


class Reply(models.Model):
    """If they say this, we say that; what they may say then stands under it.

    What is taken away keeps its row, and with it what stands under it, so that it can be put back.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="replies")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="replies")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    place = models.PositiveIntegerField(default=0, help_text="the order among the replies of one parent")
    trigger = models.CharField(max_length=300, help_text="what they say")
    words = models.JSONField(default=list, help_text="by which it is recognised, in any language")
    reply_en = models.CharField(max_length=500, blank=True)
    reply_uk = models.CharField(max_length=500, blank=True)
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["point__place", "point__number", "place", "written_at"]
        verbose_name_plural = "replies"

    def __str__(self) -> str:
        return self.trigger


def is_there() -> models.Q:
    """Of replies: neither it nor any above it was removed."""
    return models.Q(**{f"{'parent__' * depth}removed_at": None for depth in range(DEEPEST)})
