import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.models.instrument import Instrument
from briefings.models.norm import Norm


class Adherence(models.Model):
    """That a state is bound by an instrument, from when, and until when; one that only signed has no first day.

    A state that withdrew and acceded again has a row for each time.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="adherences")
    state = models.CharField(_("state"), max_length=120)
    bound_from = models.DateField(_("bound from"), null=True, blank=True)
    bound_to = models.DateField(_("bound until"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["instrument", "state", "bound_from"], name="briefings_adherence_state"),
            models.UniqueConstraint(
                fields=["instrument", "state"], condition=models.Q(bound_from=None), name="briefings_adherence_signed"
            ),
        ]
        ordering = ["state", "bound_from"]

    def __str__(self) -> str:
        return f"{self.state}, {self.instrument}"


class Statement(models.TextChoices):
    """What a state said when it bound itself (Vienna Convention on the Law of Treaties, Article 2(1)(d))."""

    RESERVATION = "reservation", _("reservation")
    DECLARATION = "declaration", _("interpretative declaration")


class Reservation(models.Model):
    """A reservation or an interpretative declaration of a state, to one article or to the whole instrument."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="reservations")
    norm = models.ForeignKey(Norm, on_delete=models.PROTECT, null=True, blank=True, related_name="reservations")
    state = models.CharField(_("state"), max_length=120)
    kind = models.CharField(_("kind"), max_length=12, choices=Statement.choices)
    text = models.TextField(_("text"))
    made_on = models.DateField(_("made on"))
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=300)

    class Meta:
        ordering = ["state", "made_on"]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"
