import uuid

from django.db import models

from negotiations.models.sitting import Sitting
from teams.models import Delegation, Seat


class RecordImport(models.Model):
    """A file whose lines were entered into a sitting: the same file twice is one import."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="imports")
    sitting = models.ForeignKey(Sitting, on_delete=models.PROTECT, related_name="imports")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the file")
    report = models.JSONField()
    imported_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, related_name="+")
    imported_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "digest"], name="negotiations_import_once")]
        ordering = ["-imported_at"]
