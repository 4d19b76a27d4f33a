import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.party import Side
from negotiations.models.point import Point
from negotiations.models.round import Round
from negotiations.models.utterance import Utterance
from teams.models import Delegation, Role, Seat


class OptionState(models.TextChoices):
    """How far an option has come. Only a leader's decision makes one *confirmed* or *declined*."""

    PROPOSED = "proposed", _("proposed to the head")
    PREPARED = "prepared", _("prepared")
    TABLED = "tabled", _("tabled")
    WITHDRAWN = "withdrawn", _("withdrawn")
    REFUSED = "refused", _("refused")
    AGREED = "agreed", _("agreed ad referendum")
    CONFIRMED = "confirmed", _("confirmed by the leaders")
    DECLINED = "declined", _("declined by the leaders")


ACCEPTED = (OptionState.AGREED, OptionState.CONFIRMED)
"""Theirs or ours: what both sides hold to."""


class Opener(models.TextChoices):
    """Who may open a fallback."""

    HEAD = Role.HEAD.value, Role.HEAD.label
    LEADER = Role.LEADER.value, Role.LEADER.label


class Option(models.Model):
    """A rung of our ladder on a point, or what the other side proposes instead.

    Rungs are opened one by one; whoever is neither head nor leader sees the opened ones, and nothing of the rest.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="options")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="options")
    side = models.CharField(max_length=16, choices=Side.choices, default=Side.OURS)
    place = models.PositiveIntegerField(help_text="1 is the opening, the fallbacks follow")
    title = models.CharField(_("title"), max_length=200)
    text_en = models.TextField(_("text in English"), blank=True)
    text_uk = models.TextField(_("text in Ukrainian"), blank=True)
    talking_points = models.TextField(_("talking points"), blank=True)
    condition = models.TextField(_("condition for moving to it"), blank=True)
    opener = models.CharField(_("opened by"), max_length=8, choices=Opener.choices, default=Opener.HEAD)
    values = models.JSONField(default=dict, help_text="by the measure's id")
    dates_reason = models.CharField(_("why a date of our own stays"), max_length=300, blank=True)
    binding = models.BooleanField(_("binding"), default=False)
    state = models.CharField(max_length=10, choices=OptionState.choices, default=OptionState.PREPARED)
    round = models.ForeignKey(
        Round, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="in which it was put"
    )
    heard_in = models.ForeignKey(Utterance, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    drafted_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    changed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()
    looked_at = models.DateTimeField(null=True, blank=True, help_text="a second person read it as it is now")
    opened_at = models.DateTimeField(null=True, blank=True)
    opened_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["delegation", "state"], name="negotiations_option_state")]
        ordering = ["point", "side", "place"]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.opened_at is not None
