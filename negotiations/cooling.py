"""How long a changed option waits for a second look."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from negotiations.models import CoolingOff, Option
from negotiations.models.cooling_off import MINUTES
from teams.models import Delegation


def cooling_off(delegation: Delegation) -> timedelta:
    """What the head or a leader has set; a quarter of an hour where nobody has."""
    minutes = CoolingOff.objects.filter(delegation=delegation).values_list("minutes", flat=True).first()
    return timedelta(minutes=MINUTES if minutes is None else minutes)


def warm(options: Iterable[Option], since: datetime) -> list[Option]:
    """Those that were changed after this moment and that nobody has looked at again."""
    return [option for option in options if option.looked_at is None and option.changed_at > since]
