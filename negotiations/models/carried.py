from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.models import Term
from negotiations.models.commitment import Commitment
from negotiations.models.point import Point
from negotiations.models.question import Question
from negotiations.models.round import Round


class Carry(models.TextChoices):
    """What a new round takes over from the one before it."""

    CHECKLIST = "checklist", _("checklist items that are not ticked")
    COMMITMENTS = "commitments", _("open promises")
    POINTS = "points", _("points not agreed yet")
    QUESTIONS = "questions", _("questions without an answer")
    TERMS = "terms", _("terms they would not define")


class Carried(models.Model):
    """A promise, a point, a question or a term that a round took over; a checklist's item tells it itself."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="carried")
    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    point = models.ForeignKey(Point, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    term = models.ForeignKey(Term, on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", name], condition=models.Q(**{f"{name}__isnull": False}), name=f"negotiations_carried_{name}"
            )
            for name in ("commitment", "point", "question", "term")
        ]  # fmt: skip
        ordering = ["pk"]
