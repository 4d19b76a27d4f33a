import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.point import Point
from negotiations.models.round import Round
from teams.models import Delegation


class State(models.TextChoices):
    PLANNED = "planned", _("planned")
    OPEN = "open", _("open")
    PAUSED = "paused", _("paused")
    CLOSED = "closed", _("closed")


class Sitting(models.Model):
    """One sitting of a round; `point` is the one under discussion.

    `lines` counts its utterances: the next number is taken under this row's lock. `planned_from` and `planned_until`
    are kept as they were planned, whenever it was opened; `calendar_uid` is what a calendar calls it that brought it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="sittings")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="sittings")
    number = models.PositiveIntegerField()
    title = models.CharField(_("title"), max_length=200, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.PLANNED)
    point = models.ForeignKey(Point, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    lines = models.PositiveIntegerField(default=0)
    planned_from = models.DateTimeField(_("planned from"), null=True, blank=True)
    planned_until = models.DateTimeField(_("planned until"), null=True, blank=True)
    calendar_uid = models.CharField(max_length=255, blank=True, default="")
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="negotiations_sitting_number"),
            models.UniqueConstraint(
                fields=["delegation", "calendar_uid"], condition=~models.Q(calendar_uid=""),
                name="negotiations_sitting_of_calendar",
            ),
            models.CheckConstraint(
                condition=models.Q(planned_until=None)
                | models.Q(planned_from__isnull=False, planned_until__gt=models.F("planned_from")),
                name="negotiations_sitting_ends_after_it_begins",
            ),
        ]  # fmt: skip
        ordering = ["-round__number", "-number"]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """How the sitting is cited: round and number, as in 2.3."""
        return f"{self.round.number}.{self.number}"

    @property
    def is_live(self) -> bool:
        return self.state in {State.OPEN, State.PAUSED}
