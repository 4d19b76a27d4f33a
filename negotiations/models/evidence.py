import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.models.observation import Credibility
from briefings.models.source import Reliability
from journal.models.entry import AppendOnlyQuerySet
from negotiations.models.claim import Claim
from teams.models import Seat


class Evidence(models.Model):
    """What speaks for or against a claim: where it is from, what it says, and its grade on that day. Never changed.

    The address is for people to open; the server never fetches it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="evidence")
    number = models.PositiveIntegerField(help_text="1, 2, 3 … for the claim")
    source = models.CharField(_("source"), max_length=300)
    address = models.CharField(_("address"), max_length=1000, blank=True)
    quote = models.TextField(_("what it says"), blank=True)
    reliability = models.CharField(_("reliability of the source"), max_length=1, choices=Reliability.choices)
    credibility = models.PositiveSmallIntegerField(_("credibility"), choices=Credibility.choices)
    licence = models.CharField(_("licence"), max_length=300, blank=True)
    added_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    position = models.PositiveBigIntegerField()

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="negotiations_evidence_number"),
            models.CheckConstraint(
                condition=models.Q(credibility__range=(1, 6)), name="negotiations_evidence_credibility"
            ),
        ]
        ordering = ["claim", "number"]

    def __str__(self) -> str:
        return self.source

    @property
    def grade(self) -> str:
        """As in B2: the source's reliability and the credibility of what it says."""
        return f"{self.reliability}{self.credibility}"


class EvidenceFile(models.Model):
    """The copy that was kept, to the byte. In the database, so that it is backed up with what it proves."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    evidence = models.OneToOneField(Evidence, on_delete=models.PROTECT, related_name="file")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=40, help_text="told by its content, not by its name")
    size = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64, help_text="SHA-256")
    content = models.BinaryField()

    objects = AppendOnlyQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name
