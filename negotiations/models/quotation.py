from django.db import models

from negotiations.models.note import Note
from negotiations.models.utterance import Utterance


class Quotation(models.Model):
    """Words of the record that a note shows, to the letter: `[start, end)` of a version of a line, in code points.

    The words themselves stand in the note's entry and, as neither line nor correction ever changes, in the record.
    """

    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="quotations")
    place = models.PositiveSmallIntegerField(help_text="1, 2 … in the note")
    utterance = models.ForeignKey(Utterance, on_delete=models.PROTECT, related_name="quotations")
    version = models.PositiveIntegerField(help_text="0 as first recorded, n the n-th correction")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["note", "place"], name="negotiations_quotation_place"),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="negotiations_quotation_words"),
        ]
        ordering = ["note", "place"]

    def __str__(self) -> str:
        return f"{self.utterance} in {self.note}"

    @property
    def text(self) -> str:
        """The words, from the line and the corrections at hand."""
        texts = [self.utterance.text, *(one.text for one in self.utterance.corrections.all())]
        return texts[self.version][self.start : self.end]
