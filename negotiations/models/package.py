import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.guard.verdict import Verdict
from negotiations.models.boundary import Boundary
from negotiations.models.directive import Directive
from negotiations.models.option import Option, OptionState
from negotiations.models.point import Point
from teams.models import Delegation, Seat


class Package(models.Model):
    """Options of several points that are offered together; several packages of equal value stand side by side.

    For leaders and the head alone: whoever else follows the mandate sees its options once they are tabled.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="packages")
    number = models.PositiveIntegerField(help_text="1, 2, 3 … in the order of composing")
    title = models.CharField(_("title"), max_length=200)
    note = models.TextField(_("note"), blank=True)
    composed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    composed_at = models.DateTimeField()
    tabled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "number"], name="negotiations_package_number")]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def options(self) -> list[Option]:
        """Its options in the order of their points' numbers."""
        return sorted((member.option for member in self.members.all()), key=lambda option: option.point.number)

    @property
    def is_tabled(self) -> bool:
        """Whether it ever was."""
        return self.tabled_at is not None

    @property
    def is_on_the_table(self) -> bool:
        """Whether all of it is still there."""
        return self.is_tabled and all(option.state == OptionState.TABLED for option in self.options)


class PackageOption(models.Model):
    """An option in a package; of each point one at most."""

    package = models.ForeignKey(Package, on_delete=models.CASCADE, related_name="members")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="+")
    option = models.ForeignKey(Option, on_delete=models.PROTECT, related_name="packaged")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["package", "point"], name="negotiations_package_one_option_a_point")
        ]


class PackageCheck(models.Model):
    """What the guard said last of a package as a whole, by which directive, and the boundary that decided."""

    package = models.OneToOneField(Package, on_delete=models.CASCADE, related_name="check_made")
    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, null=True, related_name="+")
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    boundary = models.ForeignKey(Boundary, on_delete=models.PROTECT, null=True, related_name="+")
    checked_at = models.DateTimeField()
