from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models import Delegation, Seat


class WalkAway(models.Model):
    """The card for leaving the table: when, what to check, what to say, whom to tell. A leader arms it."""

    delegation = models.OneToOneField(Delegation, on_delete=models.PROTECT, related_name="walk_away")
    triggers = models.TextField(_("when"), blank=True)
    checklist = models.TextField(_("before we stand up"), blank=True)
    words = models.TextField(_("words to say"), blank=True)
    tell = models.TextField(_("whom to tell"), blank=True)
    armed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    armed_at = models.DateTimeField(null=True, blank=True)

    @property
    def is_armed(self) -> bool:
        return self.armed_at is not None
