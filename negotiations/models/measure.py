import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.guard.values import Kind, Value, parse
from negotiations.models.point import Point
from teams.models import Delegation


class Measure(models.Model):
    """What of a point can be measured: days, a list of places, yes or no, a date.

    One that a directive bounds is retired instead of deleted: the boundary stands, and every option is unclear there.
    So is one of which a value was at the table.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="measures")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="measures")
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    choices = models.JSONField(_("choices"), default=list)
    least = models.DecimalField(max_digits=21, decimal_places=6, null=True, blank=True)
    most = models.DecimalField(max_digits=21, decimal_places=6, null=True, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["point", "name"], condition=models.Q(retired_at=None), name="negotiations_measure_name"
            )
        ]
        ordering = ["point", "name"]

    def __str__(self) -> str:
        return f"{self.name} ({self.unit})" if self.unit else self.name

    @property
    def domain(self) -> list[Value]:
        """What it can be at all: its choices, or both ends of its range; nothing where it is open."""
        if self.kind == Kind.CHOICE:
            return list(self.choices)
        return [self.least, self.most] if self.least is not None and self.most is not None else []

    def parse(self, raw: Any) -> Value:
        """The value, if it is of this measure's kind; ValueError otherwise."""
        return parse(self.kind, raw)

    def read(self, raw: Any) -> Value:
        """The value that `raw` stands for; ValueError where this measure cannot have it."""
        value = self.parse(raw)
        if self.kind == Kind.CHOICE and value not in self.choices:
            raise ValueError(raw)
        if self.kind == Kind.NUMBER and not self._in_range(value):
            raise ValueError(raw)
        return value

    def _in_range(self, value: Any) -> bool:
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)
