import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models.delegation import Delegation
from teams.models.person import Person


class Role(models.TextChoices):
    LEADER = "leader", _("leader")
    HEAD = "head", _("head of delegation")
    DELEGATE = "delegate", _("delegate")
    ADVISER = "adviser", _("legal adviser")
    ANALYST = "analyst", _("analyst")
    RECORDER = "recorder", _("recorder")
    INTERPRETER = "interpreter", _("interpreter")
    PRESS = "press", _("press officer")
    AUDITOR = "auditor", _("auditor")


class Desk(models.TextChoices):
    """What a screen is for."""

    ROOM = "room", _("room")
    BACK_OFFICE = "back_office", _("back office")
    RECORDER = "recorder", _("recorder")
    LEADER = "leader", _("leaders")


DESKS = {
    Role.LEADER: Desk.LEADER,
    Role.HEAD: Desk.ROOM,
    Role.DELEGATE: Desk.ROOM,
    Role.INTERPRETER: Desk.ROOM,
    Role.ADVISER: Desk.BACK_OFFICE,
    Role.ANALYST: Desk.BACK_OFFICE,
    Role.RECORDER: Desk.RECORDER,
    Role.PRESS: Desk.BACK_OFFICE,
    Role.AUDITOR: Desk.BACK_OFFICE,
}


class Seat(models.Model):
    """A person's place on the roster. Once talks are open the database refuses to change it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    role = models.CharField(_("role"), max_length=16, choices=Role.choices)
    post = models.CharField(_("post"), max_length=200, blank=True)
    initials = models.CharField(_("initials"), max_length=4)
    suspended_at = models.DateTimeField(null=True, blank=True, help_text="access withdrawn; the roster stays as it is")
    suspended_by = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    suspension_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "person"], name="teams_one_seat_per_person")]
        ordering = ["role", "id"]

    def __str__(self) -> str:
        return f"{self.person} ({self.role})"

    @property
    def actor(self) -> str:
        """How the journal names this seat."""
        return str(self.id)

    @property
    def scope(self) -> str:
        """The journal's name for the delegation."""
        return str(self.delegation_id)

    @property
    def desk(self) -> Desk:
        return DESKS[Role(self.role)]
