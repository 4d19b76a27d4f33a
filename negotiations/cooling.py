"""How long a changed option waits for a second look."""

from datetime import timedelta

from negotiations.models import CoolingOff
from negotiations.models.cooling_off import MINUTES
from teams.models import Delegation


def cooling_off(delegation: Delegation) -> timedelta:
    """What the head or a leader has set; a quarter of an hour where nobody has."""
    minutes = CoolingOff.objects.filter(delegation=delegation).values_list("minutes", flat=True).first()
    return timedelta(minutes=MINUTES if minutes is None else minutes)
