import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.models.norm import Norm
from briefings.models.term import Term
from teams.models import Seat


class Whose(models.TextChoices):
    STATED = "stated", _("theirs, as stated")
    USED = "used", _("theirs, as used")
    TREATY = "treaty", _("treaty text")
    OURS = "ours", _("ours")


class Sense(models.Model):
    """What one side, or a treaty, means by a term: dated, with its source. Once agreed it is never changed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="senses")
    place = models.PositiveIntegerField()
    whose = models.CharField(_("whose"), max_length=6, choices=Whose.choices)
    language = models.CharField(_("language"), max_length=16)
    text = models.TextField(_("definition"))
    said_on = models.DateField(_("date"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)
    citation = models.CharField(_("line of the record"), max_length=40, blank=True)
    concedes = models.TextField(_("what it would concede"), blank=True)
    norm = models.ForeignKey(Norm, on_delete=models.PROTECT, null=True, blank=True, related_name="senses")
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    agreed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    agreed_on = models.DateField(_("agreed on"), null=True, blank=True)
    kept = models.JSONField(default=dict)

    class Meta:
        ordering = ["place"]

    def __str__(self) -> str:
        return self.text

    @property
    def version(self) -> str:
        """What tells whether somebody has written it anew since it was read."""
        return self.written_at.isoformat()
