import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from briefings.models import Dossier
from negotiations.models.party import Party
from teams.models import Delegation, Seat


class Speaker(models.Model):
    """Somebody who speaks at the table.

    An import may bring a name that nobody can place: such a speaker is *undecided* and waits for a person. Two spellings of one speaker are joined by `same_as`, never merged, so
    the record keeps what the file said and the decision can be undone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="speakers")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, blank=True, related_name="speakers")
    name = models.CharField(_("name"), max_length=200)
    title = models.CharField(_("title"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=8, default="en")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # Several: an analyst who is not let in to one dossier must not learn of it by being refused to link another.
    dossiers = models.ManyToManyField(Dossier, blank=True, related_name="speakers")
    same_as = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="aliases")
    hotkey = models.PositiveSmallIntegerField(_("hotkey"), null=True, blank=True)
    in_doubt = models.BooleanField(default=False, help_text="the file did not say for certain who this is")
    reference = models.CharField(max_length=200, blank=True, help_text="the id in the file it came from")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["delegation", "name", "reference"], name="negotiations_speaker_once"),
            models.UniqueConstraint(fields=["delegation", "hotkey"], name="negotiations_one_speaker_per_hotkey"),
            models.CheckConstraint(
                condition=models.Q(hotkey__isnull=True) | models.Q(hotkey__range=(1, 9)),
                name="negotiations_hotkey_is_a_digit",
            ),
        ]
        ordering = ["hotkey", "name"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_undecided(self) -> bool:
        return self.in_doubt

    @property
    def placed(self) -> "Speaker":
        """The speaker this one is the same as, or itself."""
        return self.same_as or self
