from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.option import Option
from negotiations.models.point import Point
from teams.models import Delegation

FULL = 100


class Weight(models.Model):
    """How much a point weighs with us, from 0 to 100: for leaders and the head alone.

    A table of its own, so that no query of anybody else's can bring it along.
    """

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="weights")
    point = models.OneToOneField(Point, on_delete=models.CASCADE, related_name="weight")
    weight = models.PositiveSmallIntegerField(_("weight"), validators=[MaxValueValidator(FULL)])

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(weight__range=(0, FULL)), name="negotiations_weight_range")
        ]


class Worth(models.Model):
    """What an option is worth to us on its point, from 0 to 100; without one its rung tells. As closed as a weight."""

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="worths")
    option = models.OneToOneField(Option, on_delete=models.CASCADE, related_name="worth")
    worth = models.PositiveSmallIntegerField(_("worth"), validators=[MaxValueValidator(FULL)])

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(worth__range=(0, FULL)), name="negotiations_worth_range")
        ]
