import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models import Delegation, Seat
from teams.versions import row_version


class Reliability(models.TextChoices):
    """How far a source may be relied on, by the Admiralty code (NATO AJP-2.1), with G for one that misleads."""

    A = "A", _("A: completely reliable")
    B = "B", _("B: usually reliable")
    C = "C", _("C: fairly reliable")
    D = "D", _("D: not usually reliable")
    E = "E", _("E: unreliable")
    F = "F", _("F: cannot be judged")
    G = "G", _("G: misleads on purpose")


class Source(models.Model):
    """Where something was learned. More secret than what was learned, and read by a right of its own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="sources")
    title = models.CharField(_("source"), max_length=300)
    where = models.CharField(_("where it is found"), max_length=500, blank=True)
    note = models.CharField(_("remark"), max_length=1000, blank=True)
    reliability = models.CharField(_("reliability"), max_length=1, choices=Reliability.choices)
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    readers = models.ManyToManyField(Seat, related_name="+", help_text="the leaders who were let in by name")

    class Meta:
        ordering = ["title", "id"]

    def __str__(self) -> str:
        return self.title

    @property
    def version(self) -> str:
        """What tells whether it was changed since it was read."""
        return row_version(self, ("title", "where", "note", "reliability"))

    @property
    def reader_ids(self) -> set[Any]:
        """The seats that were let in by name."""
        return {seat.pk for seat in self.readers.all()}
