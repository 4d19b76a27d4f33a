import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from teams.models import Delegation, Role, Seat


class PackState(models.TextChoices):
    ASKED = "asked", pgettext_lazy("of a pack", "waiting its turn")
    MAKING = "making", pgettext_lazy("of a pack", "being made")
    READY = "ready", pgettext_lazy("of a pack", "ready")
    CANCELLED = "cancelled", pgettext_lazy("of a pack", "cancelled")
    FAILED = "failed", pgettext_lazy("of a pack", "not made")
    EXPIRED = "expired", pgettext_lazy("of a pack", "expired")


UNFINISHED = (PackState.ASKED, PackState.MAKING)


class Pack(models.Model):
    """A briefing pack of one seat: what it may read, as one PDF for a day. The file lies beside the database.

    `role` and `dossiers` are what it was made with: who has another role since, or lost a dossier, does not get it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="packs")
    number = models.PositiveIntegerField(help_text="1, 2, 3 … of this seat")
    role = models.CharField(_("role"), max_length=16, choices=Role.choices)
    language = models.CharField(_("language"), max_length=8)
    state = models.CharField(max_length=9, choices=PackState.choices, default=PackState.ASKED)
    percent = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, help_text="when the worker that makes it last gave a sign")
    ready_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    pages = models.PositiveIntegerField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the file")
    dossiers = models.JSONField(default=list, help_text="the ids of those that it quotes")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["seat", "number"], name="negotiations_pack_number"),
            models.UniqueConstraint(
                fields=["seat"], condition=models.Q(state__in=UNFINISHED), name="negotiations_pack_one_at_a_time"
            ),
        ]
        indexes = [
            models.Index(fields=["asked_at"], condition=models.Q(state__in=UNFINISHED), name="negotiations_pack_due"),
            models.Index(
                fields=["expires_at"], condition=models.Q(state=PackState.READY), name="negotiations_pack_expiring"
            ),
        ]
        ordering = ["-asked_at", "-number"]

    def __str__(self) -> str:
        return f"pack {self.number}"

    @property
    def is_unfinished(self) -> bool:
        return self.state in UNFINISHED
