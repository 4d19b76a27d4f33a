import uuid
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.translation import gettext_lazy as _


class Delegation(models.Model):
    """One fixed delegation, formed for one negotiation: everything else hangs on it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    negotiation = models.CharField(_("negotiation"), max_length=200)
    our_party = models.CharField(_("our party"), max_length=200)
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    venue_zone = models.CharField(_("venue's time zone"), max_length=64, default="UTC")
    talks_opened_at = models.DateTimeField(null=True, blank=True, help_text="from then on the roster is fixed")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.negotiation

    @property
    def has_active_head(self) -> bool:
        """Whether somebody who leads it is neither suspended nor without an account."""
        return self.seats.filter(role="head", suspended_at=None, person__is_active=True).exists()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.venue_zone)

    @property
    def talks_are_open(self) -> bool:
        return self.talks_opened_at is not None
