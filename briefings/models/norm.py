import uuid

from django.db import models
from django.utils.translation import gettext as _, gettext_lazy

from briefings.models.instrument import Instrument


class Norm(models.Model):
    """One article of an instrument, whatever its wording was and is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="norms")
    article = models.CharField(gettext_lazy("article"), max_length=40)
    title = models.CharField(gettext_lazy("heading"), max_length=200, blank=True)
    place = models.PositiveIntegerField(
        help_text="the number in its name, Arabic or Roman: articles stand in this order"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["instrument", "article"], name="briefings_norm_article")]
        ordering = ["instrument__title", "place", "article"]

    def __str__(self) -> str:
        return f"{self.instrument.title}, {self.label}"

    @property
    def label(self) -> str:
        return _("Article %(article)s") % {"article": self.article}


class NormVersion(models.Model):
    """One wording of a norm in one language, with the days on which it came into force and went out of it.

    Nothing of a version is changed afterwards: a better text is another version.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    norm = models.ForeignKey(Norm, on_delete=models.PROTECT, related_name="versions")
    language = models.CharField(gettext_lazy("language"), max_length=3)
    text = models.TextField(gettext_lazy("text"))
    sought = models.TextField(help_text="the text in small letters and its lemmas, for the list's filter")
    in_force_from = models.DateField(gettext_lazy("in force from"))
    in_force_to = models.DateField(
        gettext_lazy("in force until"), null=True, blank=True, help_text="the first day on which it is not"
    )
    source = models.CharField(gettext_lazy("source"), max_length=300)
    note = models.CharField(gettext_lazy("remark"), max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["norm", "language", "in_force_from"], name="briefings_norm_version"),
            models.CheckConstraint(
                condition=models.Q(in_force_to=None) | models.Q(in_force_to__gt=models.F("in_force_from")),
                name="briefings_norm_version_days",
            ),
        ]
        ordering = ["in_force_from", "language"]

    def __str__(self) -> str:
        return f"{self.norm}, {self.in_force_from}"
