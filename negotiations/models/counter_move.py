import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from negotiations.models.pressure import Tactic
from teams.models import Delegation, Seat


class CounterMove(models.Model):
    """What the delegation itself says against a tactic. A language without words of its own has the shipped ones."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="counter_moves")
    tactic = models.CharField(_("tactic"), max_length=12, choices=Tactic.choices)
    en = models.CharField(_("in English"), max_length=500, blank=True)
    uk = models.CharField(_("in Ukrainian"), max_length=500, blank=True)
    ru = models.CharField(_("in Russian"), max_length=500, blank=True)
    advice = models.CharField(_("advice"), max_length=500, blank=True)
    precedents = models.TextField(_("precedents"), blank=True)
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["delegation", "tactic"], name="negotiations_one_card_per_tactic")
        ]

    def __str__(self) -> str:
        return self.tactic

    @property
    def has_words(self) -> bool:
        """Whether anything is said otherwise than shipped."""
        return bool(self.en or self.uk or self.ru)
