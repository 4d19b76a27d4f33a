import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.models import Norm, Term
from negotiations.models.predicted_claim import PredictedClaim
from negotiations.models.reply import Reply
from negotiations.models.utterance import Utterance
from teams.models import Delegation, Seat


class MarkKind(models.TextChoices):
    """What was recognised in a line."""

    TERM = "term", _("term")
    FORESEEN = "foreseen", _("predicted claim")
    REPLY = "reply", _("prepared reply")
    CITATION = "citation", _("citation")
    CLAIM = "claim", _("claim to check")
    TACTIC = "tactic", _("tactic")


class MarkCursor(models.Model):
    """How far the record of a delegation has been looked through: the position of the last entry that was."""

    delegation = models.OneToOneField(Delegation, on_delete=models.PROTECT, primary_key=True, related_name="+")
    position = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.delegation_id} {self.position}"


class Mark(models.Model):
    """Something a machine recognised in one wording of a line; `told` is what screens were shown of it at that moment.

    A machine suggests: what follows from a mark is done by a person, and is a row, or an entry, of its own.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    utterance = models.ForeignKey(Utterance, on_delete=models.PROTECT, related_name="marks")
    version = models.PositiveIntegerField(help_text="0: as first recorded; else the number of the correction")
    place = models.PositiveIntegerField(help_text="1, 2, 3 … in the line")
    kind = models.CharField(max_length=8, choices=MarkKind.choices)
    start = models.PositiveIntegerField(help_text="in code points; a mark of the whole line starts and ends at 0")
    end = models.PositiveIntegerField()
    told = models.JSONField(default=dict)
    term = models.ForeignKey(Term, on_delete=models.PROTECT, null=True, related_name="marks")
    norm = models.ForeignKey(Norm, on_delete=models.PROTECT, null=True, related_name="marks")
    claim = models.ForeignKey(PredictedClaim, on_delete=models.PROTECT, null=True, related_name="marks")
    reply = models.ForeignKey(Reply, on_delete=models.PROTECT, null=True, related_name="marks")
    own = models.BooleanField(default=False, help_text="checks what our own side said: told to the back office alone")
    marked_at = models.DateTimeField(help_text="the database's clock")
    confirmed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["utterance", "version", "place"], name="negotiations_mark_place"),
            models.CheckConstraint(condition=models.Q(end__gte=models.F("start")), name="negotiations_mark_span"),
        ]
        ordering = ["utterance", "version", "place"]

    def __str__(self) -> str:
        return f"{self.utterance_id}.{self.version}.{self.place} {self.kind}"
