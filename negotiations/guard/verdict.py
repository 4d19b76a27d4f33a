"""What the guard says of an offer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Verdict(models.TextChoices):
    """From the best to the worst: an offer is as bad as the worst that any boundary says of it."""

    INSIDE = "inside", _("inside the directive")
    EDGE = "edge", _("at the edge of the directive")
    UNCLEAR = "unclear", _("unclear")
    OUTSIDE = "outside", _("outside the directive")

    @property
    def severity(self) -> int:
        return SEVERITY[self]


SEVERITY = {verdict: n for n, verdict in enumerate(Verdict)}


def told_without_boundary(verdict: Verdict) -> Verdict:
    """What a seat hears that may not see the boundary: *at the edge* would tell it the very number."""
    return Verdict.INSIDE if verdict == Verdict.EDGE else verdict
