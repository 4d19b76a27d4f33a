import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.sitting import Sitting
from teams.models import Delegation, Seat


class Priority(models.TextChoices):
    ROUTINE = "routine", _("routine")
    URGENT = "urgent", _("urgent")
    FLASH = "flash", _("flash")


class Addressee(models.TextChoices):
    ROOM = "room", _("the room")
    BACK_OFFICE = "back_office", _("the back office")
    ALL = "all", _("all")


class Note(models.Model):
    """A short message between the room and the back office."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="notes")
    sitting = models.ForeignKey(Sitting, on_delete=models.PROTECT, null=True, related_name="notes")
    author = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    to = models.CharField(_("to"), max_length=16, choices=Addressee.choices)
    priority = models.CharField(_("priority"), max_length=8, choices=Priority.choices, default=Priority.ROUTINE)
    text = models.TextField(_("text"))
    reply_to = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="replies")
    position = models.PositiveBigIntegerField()
    sent_at = models.DateTimeField()
    raise_at = models.DateTimeField(null=True, help_text="when it is raised again unless somebody acknowledges it")
    times_raised = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "position"], name="negotiations_note_position")]
        indexes = [
            models.Index(fields=["raise_at"], name="negotiations_notes_due", condition=models.Q(raise_at__isnull=False))
        ]
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.priority} note {self.position}"


class Acknowledgement(models.Model):
    """A person has taken note: told to everybody who reads the notes."""

    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="acknowledgements")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["note", "seat"], name="negotiations_acknowledged_once")]
