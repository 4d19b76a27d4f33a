from django.db import models


class Journal(models.Model):
    """One compartment's numbered, sealed list of entries.

    `scope` and the entries' `actor` are opaque here: this package imports no other. Whoever may read a
    journal may read all of it, so its gap-free numbers tell an outsider nothing.
    """

    scope = models.CharField(max_length=64)
    compartment = models.CharField(max_length=16)
    epoch = models.PositiveIntegerField(default=1, help_text="rises when a journal goes on from an older backup")
    size = models.PositiveBigIntegerField(default=0, help_text="number of entries = position of the last one")
    frontier = models.BinaryField(default=bytes, help_text="roots of the perfect subtrees, largest first")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scope", "compartment"], name="journal_one_per_compartment")]

    def __str__(self) -> str:
        return f"{self.scope}/{self.compartment}"

    @property
    def origin(self) -> str:
        """The origin line of its checkpoints (C2SP tlog-checkpoint)."""
        return f"anteroom/{self.scope}/{self.compartment}/{self.epoch}"
