import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.point import Point
from negotiations.models.speaker import Speaker
from negotiations.models.utterance import Utterance
from teams.models import Delegation, Seat


class Tactic(models.TextChoices):
    DEADLINE = "deadline", _("deadline")
    ULTIMATUM = "ultimatum", _("ultimatum")
    LINKAGE = "linkage", _("linkage")
    THREAT = "threat", _("threat")
    FLATTERY = "flattery", _("flattery")
    REDEFINITION = "redefinition", _("redefinition")
    DELAY = "delay", _("delay")
    FALSE_NORM = "false_norm", _("false norm")
    TOPIC_MIXING = "topic_mixing", _("topic mixing")


class Nature(models.TextChoices):
    UNKNOWN = "unknown", _("not judged yet")
    REAL = "real", _("real")
    MADE = "made", _("made up")


class Pressure(models.Model):
    """One attempt to hurry or to bend us: who made it, in which line, whether it is real, and what we answered."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="pressures")
    tactic = models.CharField(_("tactic"), max_length=12, choices=Tactic.choices)
    utterance = models.ForeignKey(Utterance, on_delete=models.PROTECT, null=True, blank=True, related_name="pressures")
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="pressures")
    point = models.ForeignKey(Point, on_delete=models.SET_NULL, null=True, blank=True, related_name="pressures")
    what = models.CharField(_("what"), max_length=500, blank=True)
    until = models.CharField(_("until when, as they put it"), max_length=120, blank=True)
    nature = models.CharField(_("real or made up"), max_length=8, choices=Nature.choices, default=Nature.UNKNOWN)
    effect = models.CharField(_("effect"), max_length=500, blank=True)
    answer = models.CharField(_("our answer"), max_length=500, blank=True)
    raised_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["delegation", "-raised_at"], name="negotiations_pressure_newest")]
        ordering = ["-raised_at"]

    def __str__(self) -> str:
        return f"{self.tactic} {self.what}".strip()
