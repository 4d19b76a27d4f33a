"""The register of pressure."""

from typing import Any

from django.db.models import Count, QuerySet

from negotiations.models import CounterMove, Pressure
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import can_read


def pressures(seat: Seat) -> QuerySet[Pressure]:
    """The register, newest first; for everybody who reads the notes."""
    found = Pressure.objects.filter(delegation=seat.delegation_id).select_related(
        "utterance__sitting__round", "speaker__party", "point", "raised_by__person"
    )
    return found if can_read(seat, CAUCUS) else found.none()


def pressure_counts(seat: Seat) -> dict[Any, dict[str, int]]:
    """How often each speaker (by id; None where nobody is named) used each tactic."""
    counts: dict[Any, dict[str, int]] = {}
    for speaker, tactic, times in pressures(seat).order_by().values_list("speaker", "tactic").annotate(Count("pk")):
        counts.setdefault(speaker, {})[tactic] = times
    return counts


def counter_moves(seat: Seat) -> QuerySet[CounterMove]:
    """What the delegation says against tactics in its own words; for everybody who reads the notes."""
    found = CounterMove.objects.filter(delegation=seat.delegation_id).select_related("written_by__person")
    return (found if can_read(seat, CAUCUS) else found.none()).order_by("tactic")
