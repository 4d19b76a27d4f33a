from django.db import models

from briefings.models.dossier import Dossier
from teams.models import Seat


class Photo(models.Model):
    """A picture of the person, re-encoded by us. In the database, so that it comes and goes with its row."""

    dossier = models.OneToOneField(Dossier, on_delete=models.CASCADE, primary_key=True, related_name="photo")
    content = models.BinaryField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    added_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
