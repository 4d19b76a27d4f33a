import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.point import Point
from negotiations.models.utterance import Utterance
from teams.models import Delegation, Seat


class Direction(models.TextChoices):
    GIVEN = "given", _("given")
    GOT = "got", _("got")


class Concession(models.Model):
    """What one side gave up on a point, cited from the record. Never changed: it is withdrawn by a row's own mark."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="concessions")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="concessions")
    direction = models.CharField(_("given or got"), max_length=5, choices=Direction.choices)
    text = models.CharField(_("what"), max_length=500)
    condition = models.CharField(_("on condition that"), max_length=500, blank=True)
    weight = models.PositiveSmallIntegerField(_("weight"), default=1, help_text="1 small … 5 large, for the balance")
    utterance = models.ForeignKey(Utterance, on_delete=models.PROTECT, related_name="concessions")
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    withdrawn_in = models.ForeignKey(Utterance, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(weight__range=(1, 5)), name="negotiations_concession_weight")
        ]
        ordering = ["recorded_at"]

    def __str__(self) -> str:
        return f"{self.direction}: {self.text}"
