import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from negotiations.models.point import Point
from negotiations.models.speaker import Speaker
from negotiations.models.utterance import Utterance
from teams.models import Delegation, Seat


class Outcome(models.TextChoices):
    ASKED = "asked", pgettext_lazy("of a question", "asked")
    ANSWERED = "answered", pgettext_lazy("of a question", "answered")
    DODGED = "dodged", pgettext_lazy("of a question", "dodged")


class Question(models.Model):
    """A question to put to them. Where it stands is what was last recorded of it; nothing: not asked yet."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="questions")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="questions")
    text_en = models.CharField(max_length=500, blank=True)
    text_uk = models.CharField(max_length=500, blank=True)
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["point__place", "point__number", "written_at"]

    def __str__(self) -> str:
        return self.text_en or self.text_uk

    @property
    def recorded(self) -> list["QuestionOutcome"]:
        """What became of it, in order, from the rows at hand."""
        return [one for one in self.outcomes.all() if one.removed_at is None]

    @property
    def standing(self) -> str:
        """The last outcome, or "" where it was not asked yet."""
        recorded = self.recorded
        return recorded[-1].outcome if recorded else ""

    @property
    def standing_label(self) -> str:
        return str(Outcome(self.standing).label if self.standing else _("not asked yet"))

    @property
    def dodges(self) -> int:
        """How often they dodged it."""
        return sum(one.outcome == Outcome.DODGED for one in self.recorded)


class QuestionOutcome(models.Model):
    """A question was asked, answered or dodged: in which line, and by whom."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="+")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="outcomes")
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    utterance = models.ForeignKey(Utterance, on_delete=models.PROTECT, related_name="+")
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["question", "outcome", "utterance"], condition=models.Q(removed_at=None),
                name="negotiations_question_outcome",
            )
        ]  # fmt: skip
        ordering = ["recorded_at", "pk"]

    def __str__(self) -> str:
        return f"{self.question}: {self.get_outcome_display()}"
