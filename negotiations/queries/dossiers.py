"""What the record and the register tell of those who have a dossier; each by the seat's own right to record and notes."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from briefings.models import Dossier
from briefings.queries import readable_dossiers
from negotiations import citation
from negotiations.models import Pressure, Speaker, Tactic, Utterance
from negotiations.queries.parties import all_speakers
from negotiations.queries.pressure import pressures
from negotiations.queries.record import utterances
from teams.models import Seat

AT_ONCE = 200
"""Sittings in one question: SQLite bears a thousand conditions."""


def speakers_of(seat: Seat, dossier: Dossier) -> list[Speaker]:
    """The names under which this person stands in the record, with all that are joined to one of them, either way."""
    mine = readable_dossiers(seat).filter(Q(pk=dossier.pk) | Q(same_as=dossier)).prefetch_related(None)
    linked = all_speakers(seat).filter(dossiers__in=mine.values("pk")).order_by()
    heads = linked.values(head=Coalesce("same_as", "pk"))
    return list(all_speakers(seat).filter(Q(pk__in=heads) | Q(same_as__in=heads)).order_by("name", "pk"))


def lines_cited(seat: Seat, cited: Iterable[str]) -> dict[str, Utterance]:
    """The lines of these citations that are in the record."""
    by_sitting: dict[tuple[int, int], set[int]] = defaultdict(set)
    for one in cited:
        round_number, sitting, line = citation.parse(one)
        by_sitting[round_number, sitting].add(line)
    found: list[Utterance] = []
    sittings = sorted(by_sitting.items())
    for start in range(0, len(sittings), AT_ONCE):
        asked = Q(pk=None)
        for (round_number, sitting), lines in sittings[start : start + AT_ONCE]:
            asked |= Q(sitting__round__number=round_number, sitting__number=sitting, number__in=lines)
        found += utterances(seat).filter(asked)
    return {line.citation: line for line in found}


def line_counts(seat: Seat, speakers: Iterable[Speaker]) -> int:
    """How many lines they spoke."""
    return utterances(seat).filter(speaker__in=[one.pk for one in speakers]).count()


def pressures_of(seat: Seat, speakers: Iterable[Speaker]) -> QuerySet[Pressure]:
    """What they did to hurry or bend us, the newest first."""
    return pressures(seat).filter(speaker__in=[one.pk for one in speakers])


def tactics_of(found: QuerySet[Pressure]) -> list[tuple[Any, int]]:
    """How often each tactic was used, the commonest first."""
    rows = found.order_by("tactic").values("tactic").annotate(times=Count("pk")).order_by("-times", "tactic")
    return [(Tactic(row["tactic"]).label, row["times"]) for row in rows]
