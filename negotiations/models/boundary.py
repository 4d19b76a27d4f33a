from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.guard.limits import Limit, Rule
from negotiations.models.directive import Directive
from negotiations.models.measure import Measure


class Boundary(models.Model):
    """A checkable limit of a directive; as a red line nobody may cross it, by no answer to a referral either.

    `only_if`: the values (none: any at all) may be offered only if `when_measure` keeps `when_rule`, `when_values`.
    """

    directive = models.ForeignKey(Directive, on_delete=models.CASCADE, related_name="boundaries")
    number = models.PositiveIntegerField()
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="boundaries")
    rule = models.CharField(_("rule"), max_length=8, choices=Rule.choices)
    values = models.JSONField(_("values"), default=list)
    margin = models.DecimalField(_("margin"), max_digits=21, decimal_places=6, default=Decimal(0))
    when_measure = models.ForeignKey(Measure, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    when_rule = models.CharField(max_length=8, choices=Rule.choices, blank=True)
    when_values = models.JSONField(default=list)
    red_line = models.BooleanField(_("red line"), default=False)
    note = models.CharField(_("note"), max_length=500, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["directive", "number"], name="negotiations_boundary_number")]
        ordering = ["number"]
        verbose_name_plural = _("boundaries")

    @property
    def limit(self) -> Limit:
        """As the guard reads it. ValueError where a measure's kind was changed under a stored value."""
        condition = None
        if self.when_measure is not None:
            values = tuple(self.when_measure.parse(value) for value in self.when_values)
            condition = Limit(self.when_measure_id, Rule(self.when_rule), values)
        return Limit(
            self.measure_id, Rule(self.rule), tuple(self.measure.parse(value) for value in self.values),
            self.margin, condition, self.red_line, self,
        )  # fmt: skip
