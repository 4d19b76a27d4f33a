from typing import NoReturn, TypeVar

from django.db import models

from journal.models.journal import Journal


class AppendOnly(Exception):
    """An attempt to change or remove what was recorded."""


Row = TypeVar("Row", bound=models.Model)


class AppendOnlyQuerySet(models.QuerySet[Row]):
    """Refuses early what the database's triggers refuse anyway."""

    def update(self, **kwargs: object) -> NoReturn:
        raise AppendOnly(f"{self.model._meta.db_table} is append-only")

    def delete(self) -> NoReturn:
        raise AppendOnly(f"{self.model._meta.db_table} is append-only")


class Entry(models.Model):
    """One entry of a journal; written by `journal.append` and by nothing else, changed by nobody."""

    journal = models.ForeignKey(Journal, on_delete=models.PROTECT, related_name="entries")
    position = models.PositiveBigIntegerField(help_text="1, 2, 3 … without a gap, in commit order")
    epoch = models.PositiveIntegerField(default=1, help_text="the journal's when this was sealed")
    kind = models.CharField(max_length=64)
    actor = models.CharField(max_length=64)
    request_key = models.CharField(max_length=128, help_text="a retry with the same key returns this entry, for ever")
    body = models.JSONField()
    recorded_at = models.DateTimeField(help_text="the database's clock")
    salt = models.BinaryField(help_text="32 random bytes: a short body cannot be guessed from its hash")
    leaf = models.BinaryField(help_text="SHA-256(0x00, salt, canonical JSON)")

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["journal", "position"], name="journal_entry_position"),
            models.UniqueConstraint(fields=["journal", "actor", "request_key"], name="journal_entry_once"),
        ]

    def __str__(self) -> str:
        return f"{self.journal}#{self.position} {self.kind}"
