import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from briefings.models.dossier import Basis, Dossier
from briefings.models.source import Reliability, Source
from teams.models import Delegation, Seat


class Aspect(models.TextChoices):
    """What an observation is about."""

    POSITION = "position", _("position")
    CAREER = "career", _("career")
    REPEATS = "repeats", _("what they repeat")
    MOTIVE = "motive", _("professional motive")
    RELATION = "relation", _("relation")
    CONDUCT = "conduct", _("conduct at the table")


class Credibility(models.IntegerChoices):
    """How far one piece of information may be believed, by the Admiralty code."""

    CONFIRMED = 1, _("1: confirmed by others")
    PROBABLE = 2, _("2: probably true")
    POSSIBLE = 3, _("3: possibly true")
    DOUBTFUL = 4, _("4: doubtful")
    IMPROBABLE = 5, _("5: improbable")
    UNKNOWN = 6, _("6: cannot be judged")


class Marking(models.TextChoices):
    """How far it may be passed on: FIRST's Traffic Light Protocol, version 2.0."""

    RED = "red", "TLP:RED"
    STRICT = "strict", "TLP:AMBER+STRICT"
    AMBER = "amber", "TLP:AMBER"
    GREEN = "green", "TLP:GREEN"
    CLEAR = "clear", "TLP:CLEAR"


class Observation(models.Model):
    """One thing learned of a delegate, with its source, its grade, and for how long it may be kept.

    Reliability is the source's; here it may be judged otherwise, with a reason.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="observations")
    kind = models.CharField(_("about"), max_length=8, choices=Aspect.choices)
    text = models.TextField(_("observation"))
    observed_on = models.DateField(_("observed on"))
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="observations")
    credibility = models.PositiveSmallIntegerField(_("credibility"), choices=Credibility.choices)
    judged = models.CharField(_("reliability here"), max_length=1, choices=Reliability.choices, blank=True)
    judged_why = models.CharField(_("why it is judged otherwise"), max_length=300, blank=True)
    marking = models.CharField(_("marking"), max_length=6, choices=Marking.choices)
    purpose = models.CharField(pgettext_lazy("of keeping data", "purpose"), max_length=300)
    basis = models.CharField(_("lawful basis"), max_length=8, choices=Basis.choices)
    keep_until = models.DateField(_("kept until"))
    citation = models.CharField(_("line of the record"), max_length=32, blank=True)
    other = models.ForeignKey(Dossier, on_delete=models.PROTECT, null=True, blank=True, related_name="named_in")
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(purpose="") & ~models.Q(basis=""), name="briefings_observation_is_lawful"
            ),
            models.CheckConstraint(
                condition=models.Q(credibility__range=(1, 6)), name="briefings_observation_credibility"
            ),
            models.CheckConstraint(
                condition=models.Q(judged="") | ~models.Q(judged_why=""), name="briefings_observation_judged"
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="relation") | models.Q(other__isnull=False),
                name="briefings_observation_relation",
            ),
        ]
        ordering = ["-observed_on", "-written_at"]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def grade(self) -> str:
        """As in B2: the source's reliability, or what it is judged here, and the credibility."""
        return f"{self.judged or self.source.reliability}{self.credibility}"


OF_A_PERSON = [
    ("dossier", _("the whole dossier")),
    ("photo", _("photo")),
    ("spelling", _("spelling")),
    ("source", _("source")),
]


class Tombstone(models.Model):
    """That something kept of a person was deleted, when, by whom and why; nothing of what it said."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.SET_NULL, null=True, related_name="tombstones")
    kind = models.CharField(_("about"), max_length=8, choices=[*Aspect.choices, *OF_A_PERSON])
    kept_until = models.DateField()
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    deleted_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    deleted_at = models.DateTimeField()

    class Meta:
        ordering = ["-deleted_at"]
