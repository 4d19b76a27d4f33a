import uuid
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.models.observation import Marking
from teams.models import Delegation, Seat
from teams.versions import row_version


class Holder(models.TextChoices):
    OURS = "ours", _("ours")
    THEIRS = "theirs", _("theirs")


class LeverageState(models.TextChoices):
    IN_HAND = "in_hand", _("in hand")
    ANNOUNCED = "announced", _("announced")
    IN_FORCE = "in_force", _("in force")
    SUSPENDED = "suspended", _("suspended")
    SPENT = "spent", _("spent")


WRITTEN = ("title", "holder", "owner_id", "state", "strength", "marking", "description", "source", "review_on")


class Leverage(models.Model):
    """A means of pressure, ours or theirs: sanctions, aid, a case, arms, access.

    `strength` is from 1 (slight) to 5 (decisive). `remind_on` is the day of the review of which nobody was reminded yet.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="leverage")
    title = models.CharField(_("means of pressure"), max_length=200)
    holder = models.CharField(_("whose"), max_length=6, choices=Holder.choices)
    owner = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(_("state"), max_length=9, choices=LeverageState.choices, default=LeverageState.IN_HAND)
    strength = models.PositiveSmallIntegerField(_("strength"))
    marking = models.CharField(_("marking"), max_length=6, choices=Marking.choices, default=Marking.STRICT)
    description = models.TextField(_("what it is"), blank=True)
    source = models.CharField(_("source"), max_length=500, blank=True)
    review_on = models.DateField(_("next review"), null=True, blank=True)
    remind_on = models.DateField(null=True, blank=True, db_index=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    entered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(strength__range=(1, 5)), name="briefings_leverage_strength")
        ]
        ordering = ["holder", "-strength", "title", "id"]

    def __str__(self) -> str:
        return self.title

    @property
    def version(self) -> str:
        """What tells whether it was changed since it was read."""
        return row_version(self, WRITTEN)

    def is_due(self, today: date) -> bool:
        """Whether somebody should have looked again by this day; what is spent needs no look."""
        return self.state != LeverageState.SPENT and self.review_on is not None and self.review_on <= today


class Occasion(models.TextChoices):
    """When partners are to hear of something."""

    BEFORE = "before", _("before")
    AFTER = "after", _("after")


class Notice(models.Model):
    """A partner who is to hear of something, before it happens or after: from whom, how far marked, and when it was told."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="notices")
    partner = models.CharField(_("partner"), max_length=200)
    contact = models.CharField(_("contact"), max_length=200, blank=True)
    occasion = models.CharField(_("when"), max_length=6, choices=Occasion.choices)
    about = models.CharField(_("of what"), max_length=500)
    marking = models.CharField(_("marking"), max_length=6, choices=Marking.choices, default=Marking.AMBER)
    listed_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)
    told_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(told_at=None, told_by=None) | models.Q(told_at__isnull=False, told_by__isnull=False),
                name="briefings_notice_told_by_somebody",
            )
        ]
        ordering = ["-occasion", "listed_at", "id"]

    def __str__(self) -> str:
        return f"{self.partner}: {self.about}"
