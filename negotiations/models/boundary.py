from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.guard.limits import Limit, Rule
from negotiations.models.directive import Directive
from negotiations.models.measure import Measure
from negotiations.models.point import Point


class Boundary(models.Model):
    """A checkable limit of a directive; as a red line nobody may cross it, by no answer to a referral either.

    `only_if`: the values (none: any at all) may be offered only if `when_measure` keeps `when_rule`, `when_values`.
    `without`: the values are words or phrases that nothing may say on `point` (none: on any); it has no measure.
    """

    directive = models.ForeignKey(Directive, on_delete=models.CASCADE, related_name="boundaries")
    number = models.PositiveIntegerField()
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, null=True, blank=True, related_name="boundaries")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    rule = models.CharField(_("rule"), max_length=8, choices=Rule.choices)
    values = models.JSONField(_("values"), default=list)
    margin = models.DecimalField(_("margin"), max_digits=21, decimal_places=6, default=Decimal(0))
    when_measure = models.ForeignKey(Measure, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    when_rule = models.CharField(max_length=8, choices=Rule.choices, blank=True)
    when_values = models.JSONField(default=list)
    red_line = models.BooleanField(_("red line"), default=False)
    note = models.CharField(_("note"), max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["directive", "number"], name="negotiations_boundary_number"),
            models.CheckConstraint(
                condition=models.Q(measure=None, rule=Rule.WITHOUT)
                | (models.Q(measure__isnull=False, point=None) & ~models.Q(rule=Rule.WITHOUT)),
                name="negotiations_boundary_words",
            ),
        ]
        ordering = ["number"]
        verbose_name_plural = _("boundaries")

    @property
    def bans_words(self) -> bool:
        return self.rule == Rule.WITHOUT

    @property
    def about(self) -> Point | None:
        """The point it is on; None for words that are banned on every one."""
        return self.measure.point if self.measure else self.point

    @property
    def limit(self) -> Limit:
        """As the guard reads it. ValueError where a measure's kind was changed under a stored value."""
        if self.measure is None:
            raise ValueError(self.rule)
        condition = None
        if self.when_measure is not None:
            values = tuple(self.when_measure.parse(value) for value in self.when_values)
            condition = Limit(self.when_measure_id, Rule(self.when_rule), values)
        return Limit(
            self.measure_id, Rule(self.rule), tuple(self.measure.parse(value) for value in self.values),
            self.margin, condition, self.red_line, self,
        )  # fmt: skip
