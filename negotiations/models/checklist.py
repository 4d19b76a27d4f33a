import uuid

from django.db import models
from django.utils.translation import get_language

from negotiations.models.round import Round
from teams.models import Delegation, Seat


class Checklist(models.Model):
    """What has to be done before a round; begun from a template or from the last round's."""

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="checklists")
    round = models.OneToOneField(Round, on_delete=models.PROTECT, related_name="checklist")
    made_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.round)


class ChecklistItem(models.Model):
    """One thing to do, by whom; with a condition it counts only once the condition is done."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="+")
    checklist = models.ForeignKey(Checklist, on_delete=models.PROTECT, related_name="items")
    place = models.PositiveIntegerField()
    text_en = models.CharField(max_length=300, blank=True)
    text_uk = models.CharField(max_length=300, blank=True)
    principle = models.PositiveSmallIntegerField(null=True, blank=True, help_text="of the ten, which it serves")
    owner = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    only_if = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    carried_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    done_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["place", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(done_at=None, done_by=None) | models.Q(done_at__isnull=False, done_by__isnull=False),
                name="negotiations_item_done",
            )
        ]

    def __str__(self) -> str:
        """In the reader's language, as far as it is written."""
        texts = (self.text_uk, self.text_en) if get_language() == "uk" else (self.text_en, self.text_uk)
        return texts[0] or texts[1]
