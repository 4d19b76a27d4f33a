from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.option import Option
from negotiations.models.package import Package
from teams.models import Delegation, Seat


class Outlook(models.TextChoices):
    """How the negotiation may end for us."""

    BEST = "best", _("best")
    LIKELY = "likely", _("likely")
    BOTTOM = "bottom", _("bottom")


class Scenario(models.Model):
    """How it may end, and the options and packages that this rests on; one of each kind, for leaders and the head alone."""

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="scenarios")
    kind = models.CharField(_("kind"), max_length=6, choices=Outlook.choices)
    text = models.TextField(_("text"))
    options = models.ManyToManyField(Option, blank=True, related_name="+")
    packages = models.ManyToManyField(Package, blank=True, related_name="+")
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "kind"], name="negotiations_scenario_kind")]
        ordering = ["delegation", "kind"]
