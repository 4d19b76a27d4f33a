from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.party import Side
from negotiations.models.round import Round
from teams.models import Delegation, Seat


class Point(models.Model):
    """A point of contention, in the ordered tree of the agenda. Its number is cited and never moves; its place does."""

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="points")
    number = models.PositiveIntegerField()
    title = models.CharField(_("title"), max_length=200)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    place = models.PositiveIntegerField(default=0, help_text="the order among the points of one parent")
    owner = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    led_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    minutes = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)
    proposed_by = models.CharField(_("proposed by"), max_length=16, choices=Side.choices, blank=True)
    round = models.ForeignKey(
        Round, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="in which it was put"
    )
    words = models.JSONField(default=list, help_text="how it is called when it is spoken of, in any language")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "number"], name="negotiations_point_number")]
        ordering = ["place", "number"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


VIEWS = ("our_position", "our_interest", "their_position", "their_interest")
VIEWS_FROM = tuple(f"{name}_from" for name in VIEWS)


class Stance(models.Model):
    """What each side says it wants on a point, and why it wants it: for everybody who reads the notes.

    Each text says where it is from: a line of the record as it is cited (2.3.118), a source in words, or both.
    """

    point = models.OneToOneField(Point, on_delete=models.CASCADE, related_name="stance")
    our_position = models.TextField(_("our position"), blank=True)
    our_interest = models.TextField(_("our interest"), blank=True)
    their_position = models.TextField(_("their position"), blank=True)
    their_interest = models.TextField(_("their interest"), blank=True)
    our_position_from = models.CharField(_("where our position is from"), max_length=300, blank=True)
    our_interest_from = models.CharField(_("where our interest is from"), max_length=300, blank=True)
    their_position_from = models.CharField(_("where their position is from"), max_length=300, blank=True)
    their_interest_from = models.CharField(_("where their interest is from"), max_length=300, blank=True)


class Stakes(models.Model):
    """How far we would go on a point, or in all (no point): for leaders and the head alone.

    A table of its own, so that no query of anybody else's can bring it along.
    """

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="stakes")
    point = models.OneToOneField(Point, on_delete=models.CASCADE, null=True, blank=True, related_name="stakes")
    aspiration = models.TextField(_("aspiration"), blank=True)
    reservation = models.TextField(_("reservation point"), blank=True)
    alternative = models.TextField(_("best alternative"), blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["delegation"], condition=models.Q(point=None), name="negotiations_stakes_overall"
            )
        ]
