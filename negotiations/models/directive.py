import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models import Delegation, Seat


class Standing(models.TextChoices):
    """A directive *received* by other means binds only when a leader has confirmed it, which issues it."""

    DRAFT = "draft", _("draft")
    RECEIVED = "received", _("received, not confirmed")
    ISSUED = "issued", _("in force")
    SUPERSEDED = "superseded", _("superseded")
    REVOKED = "revoked", _("revoked")
    EXPIRED = "expired", _("expired")


UNISSUED = (Standing.DRAFT, Standing.RECEIVED)
ENDED = (Standing.SUPERSEDED, Standing.REVOKED, Standing.EXPIRED)


class Directive(models.Model):
    """What the leaders tell the delegation: a text and boundaries for leaders and head, and guidance for every member.

    Once issued nothing of it changes; `digest` binds text, guidance and boundaries. It has no number before, so that no
    gap in the announced ones tells of a draft.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="directives")
    number = models.PositiveIntegerField(
        null=True, blank=True, help_text="1, 2, 3 … in the order of issuing; null: a draft"
    )
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.DRAFT)
    text = models.TextField(_("text"))
    guidance = models.TextField(_("guidance for the delegation"), blank=True)
    expires_at = models.DateTimeField(_("expires"), null=True, blank=True)
    received_from = models.CharField(_("received from, and how"), max_length=300, blank=True)
    drafted_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    issued_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    issued_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True, help_text="superseded, revoked or expired")
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 over salt and content, once issued")
    salt = models.BinaryField(default=bytes)
    remind_at = models.DateTimeField(null=True, help_text="when those who have not acknowledged are reminded")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["delegation", "number"], name="negotiations_directive_number"),
            models.CheckConstraint(
                condition=models.Q(standing__in=UNISSUED, number=None)
                | (~models.Q(standing__in=UNISSUED) & models.Q(number__isnull=False)),
                name="negotiations_directive_numbered_when_issued",
            ),
            models.UniqueConstraint(
                fields=["delegation"],
                condition=models.Q(standing=Standing.ISSUED),
                name="negotiations_one_directive_in_force",
            ),
        ]
        indexes = [
            models.Index(
                fields=["remind_at"], name="negotiations_directive_due", condition=models.Q(remind_at__isnull=False)
            ),
            models.Index(
                fields=["expires_at"],
                name="negotiations_directive_ending",
                condition=models.Q(standing=Standing.ISSUED),
            ),
        ]
        ordering = [models.F("number").desc(nulls_first=True), "-drafted_at", "pk"]

    def __str__(self) -> str:
        return f"directive {self.number}" if self.number else "draft of a directive"


class DirectiveAcknowledgement(models.Model):
    """A member has read a directive."""

    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="acknowledgements")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["directive", "seat"], name="negotiations_directive_acknowledged_once")
        ]
        ordering = ["at"]
