import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models import Delegation


class Side(models.TextChoices):
    OURS = "ours", _("ours")
    COUNTERPART = "counterpart", _("theirs")
    MEDIATOR = "mediator", _("mediator")


class Party(models.Model):
    """A party to the talks, or a mediator."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="parties")
    name = models.CharField(_("name"), max_length=200)
    side = models.CharField(_("side"), max_length=16, choices=Side.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "name"], name="negotiations_party_once")]
        ordering = ["side", "name"]
        verbose_name_plural = _("parties")

    def __str__(self) -> str:
        return self.name
