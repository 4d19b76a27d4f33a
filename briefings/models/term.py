import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.names.spelling import is_mixed
from teams.models import Delegation, Seat


class Request(models.TextChoices):
    """How far our request for a definition has come."""

    NONE = "none", _("not needed")
    TO_ASK = "to_ask", _("to ask")
    ASKED = "asked", _("asked")
    ANSWERED = "answered", _("answered")
    EVADED = "evaded", _("evaded")
    REFUSED = "refused", _("refused")


UNASKED = (Request.NONE, Request.TO_ASK)


class Standing(models.TextChoices):
    """Whether we use a form ourselves."""

    PREFERRED = "preferred", _("preferred")
    ADMITTED = "admitted", _("admitted")
    LOADED = "loaded", _("loaded")
    FORBIDDEN = "forbidden", _("forbidden")


WATCHED = (Standing.LOADED, Standing.FORBIDDEN)


class Term(models.Model):
    """A concept of the talks, whatever it is called and whoever means what by it.

    `kept` is what a TBX file said of it that we have no place for: XML by place, written out again as it came.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="terms")
    key = models.CharField(max_length=80, help_text="its id in TBX files: by it a file is told from what is here")
    name = models.CharField(_("term"), max_length=200, help_text="its first preferred form, for lists")
    note = models.TextField(_("what it is about"), blank=True)
    request = models.CharField(
        _("request for a definition"), max_length=8, choices=Request.choices, default=Request.NONE
    )
    asked_on = models.DateField(_("asked on"), null=True, blank=True)
    settled_on = models.DateField(_("answered, evaded or refused on"), null=True, blank=True)
    kept = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "key"], name="briefings_term_key")]
        ordering = ["name", "key"]
        indexes = [models.Index(fields=["delegation", "name"], name="briefings_term_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def own_forms(self) -> "list[Designation]":
        """The forms that stand and that we say ourselves; where there is none, for the term is theirs, all that stand."""
        stand = [form for form in self.designations.all() if not form.is_proposed]
        return [form for form in stand if not form.is_watched] or stand


class Designation(models.Model):
    """A form of a term in one language. What was proposed counts once somebody who keeps the terms accepted it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="designations")
    place = models.PositiveIntegerField()
    language = models.CharField(_("language"), max_length=16)
    text = models.CharField(_("form"), max_length=200)
    standing = models.CharField(_("standing"), max_length=9, choices=Standing.choices, default=Standing.PREFERRED)
    instead = models.CharField(_("what we say instead"), max_length=200, blank=True)
    is_proposed = models.BooleanField(default=False)
    proposed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sought = models.TextField(help_text="the form and its lemmas, for search")
    kept = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["term", "language", "text"], name="briefings_designation_form")]
        ordering = ["place"]

    def __str__(self) -> str:
        return self.text

    @property
    def is_watched(self) -> bool:
        """Whether it is no word of ours."""
        return self.standing in WATCHED

    @property
    def is_mixed(self) -> bool:
        return is_mixed(self.text)


class FalseFriend(models.Model):
    """A form in another language that looks or sounds like ours and means something else."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    designation = models.ForeignKey(Designation, on_delete=models.CASCADE, related_name="false_friends")
    place = models.PositiveIntegerField()
    language = models.CharField(_("language"), max_length=16)
    text = models.CharField(_("the other form"), max_length=200)
    warning = models.CharField(_("warning"), max_length=500)

    class Meta:
        ordering = ["place"]

    def __str__(self) -> str:
        return self.text

    @property
    def delegation_id(self) -> Any:
        return self.designation.term.delegation_id
