from django.db import models

from journal.models.entry import AppendOnlyQuerySet
from journal.models.journal import Journal


class Checkpoint(models.Model):
    """A signed statement of a journal's size and root, for witnesses outside this host."""

    journal = models.ForeignKey(Journal, on_delete=models.PROTECT, related_name="checkpoints")
    size = models.PositiveBigIntegerField()
    root = models.BinaryField()
    text = models.TextField(help_text="the signed note (C2SP tlog-checkpoint)")
    signed_at = models.DateTimeField()

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["journal", "size"], name="journal_checkpoint_once")]
        get_latest_by = "size"

    def __str__(self) -> str:
        return f"{self.journal} at {self.size}"
