import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from teams.models import Delegation, Seat
from teams.versions import row_version


class Basis(models.TextChoices):
    """Why personal data may be kept at all (GDPR Article 6(1), and 9(2)(e); Ukraine's Law 2297-VI, Article 11)."""

    TASK = "task", _("a task in the public interest")
    DUTY = "duty", _("a legal duty")
    INTEREST = "interest", _("a legitimate interest")
    PUBLIC = "public", _("made public by the person")
    CONSENT = "consent", _("the person's consent")


WRITTEN = (
    "name", "role", "organisation", "languages", "address_as", "pronunciation", "biography", "motives", "purpose", "basis",
    "keep_until",
)  # fmt: skip


class Dossier(models.Model):
    """What we know of a delegate of another party in the public role.

    A dossier that is found to be of the same person is joined to another by `same_as`, never poured into it, so the
    decision can be undone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="dossiers")
    name = models.CharField(_("name"), max_length=200)
    role = models.CharField(_("public role"), max_length=200, blank=True)
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    languages = models.CharField(_("languages"), max_length=200, blank=True)
    address_as = models.CharField(_("how to address"), max_length=300, blank=True)
    pronunciation = models.CharField(_("pronunciation"), max_length=200, blank=True)
    biography = models.TextField(_("public biography"), blank=True)
    motives = models.TextField(_("what moves them professionally"), blank=True)
    purpose = models.CharField(_("purpose"), max_length=300)
    basis = models.CharField(_("lawful basis"), max_length=8, choices=Basis.choices)
    keep_until = models.DateField(_("kept until"))
    same_as = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="joined")
    opened_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(purpose="") & ~models.Q(basis=""), name="briefings_dossier_is_lawful"
            ),
            models.CheckConstraint(
                condition=models.Q(same_as=None) | ~models.Q(same_as=models.F("id")),
                name="briefings_dossier_not_itself",
            ),
        ]
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name

    @property
    def version(self) -> str:
        """What tells whether it was changed since it was read."""
        return row_version(self, WRITTEN)

    @property
    def spellings(self) -> list[str]:
        """The name, and what else it is written as."""
        return [self.name, *(alias.spelling for alias in self._read("aliases"))]

    @property
    def reader_ids(self) -> set[Any]:
        """The seats that were let in by name."""
        return {grant.seat_id for grant in self._read("grants")}

    def _read(self, name: str) -> list[Any]:
        """The rows that a list was read with, under `<name>_read`: a manager for each of hundreds costs more than they do."""
        found: list[Any] | None = getattr(self, f"{name}_read", None)
        return list(getattr(self, name).all()) if found is None else found


class Alias(models.Model):
    """Another spelling of the name, or another name of the person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="aliases")
    spelling = models.CharField(_("spelling"), max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "spelling"], name="briefings_alias_once")]
        ordering = ["spelling"]

    def __str__(self) -> str:
        return self.spelling


class Grant(models.Model):
    """That a seat may read a dossier, and an analyst keep it: given by name."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="grants")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="dossier_grants")
    given_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "seat"], name="briefings_grant_once")]
        ordering = ["given_at", "id"]


class Difference(models.Model):
    """That two dossiers of like names were found to be of two people; `first` has the smaller id."""

    first = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="+")
    told_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="briefings_difference_once")]
