import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models import Delegation


class Force(models.TextChoices):
    """Whom an instrument binds by itself."""

    PARTIES = "parties", _("its parties")
    ALL = "all", _("every state")
    NOBODY = "nobody", _("nobody by itself")


class Instrument(models.Model):
    """A treaty, resolution, declaration or statute, whose articles are norms."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="instruments")
    title = models.CharField(_("title"), max_length=200)
    force = models.CharField(_("binds"), max_length=8, choices=Force.choices, default=Force.PARTIES)
    names = models.JSONField(_("also cited as"), default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "title"], name="briefings_instrument_title")]
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title
