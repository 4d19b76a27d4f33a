"""Who repeats which claim: a row a claim, a column a speaker or a party, and how often."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext as _

from negotiations import queries
from negotiations.models import Claim, Side
from negotiations.queries.board import Told
from teams.models import Seat

FEWEST: Final = 2
"""Times that a claim is said before it is repeated."""
STRENGTHS: Final = 4
"""Shades of a cell; each says its figure as well."""
BY: Final = ("speaker", "party")


@dataclass(frozen=True, slots=True)
class Teller:
    """Somebody who says claims that are repeated."""

    key: Any
    name: str
    party: str
    side: str
    times: int


@dataclass(frozen=True, slots=True)
class Cell:
    """How often one of them said it; `strength` 0 to 4, of the most that anybody said anything."""

    teller: Teller
    times: int
    strength: int
    first: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A claim that was said more than once: its first time, and a cell for each teller in their order."""

    claim: Claim
    times: int
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Heat:
    """Claims that are repeated, the most often said first; `left_out` of them are not among `rows`."""

    tellers: list[Teller]
    rows: list[Repeated]
    left_out: int = 0


def heat(seat: Seat, *, own: bool = False, by: str = "speaker", most: int | None = None) -> Heat:
    """The table, of others or of our own side; the tellers who repeat most come first."""
    told = queries.claims_told(seat, own=own, by=by)
    times = Counter[Any]()
    for one in told:
        times[one.root] += one.times
    roots = sorted((root for root in times if times[root] >= FEWEST), key=lambda root: (-times[root], str(root)))
    shown = roots[:most]
    kept = [one for one in told if one.root in set(shown)]
    tellers, peak = _tellers(seat, kept, by), max((one.times for one in kept), default=0)
    said, claims = {(one.root, one.who): one for one in kept}, queries.first_told(seat, shown, own=own)
    rows = [
        Repeated(claims[root], times[root], [_cell(teller, said.get((root, teller.key)), peak) for teller in tellers])
        for root in shown
        if root in claims  # withdrawn since
    ]
    return Heat(tellers, rows, len(roots) - len(shown))


def _cell(teller: Teller, told: Told | None, peak: int) -> Cell:
    if told is None:
        return Cell(teller, 0, 0)
    return Cell(teller, told.times, -(-STRENGTHS * told.times // peak), told.first, told.last)


def _tellers(seat: Seat, told: list[Told], by: str) -> list[Teller]:
    times = Counter[Any]()
    for one in told:
        times[one.who] += one.times
    names = {one.pk: one for one in (queries.all_speakers(seat) if by == "speaker" else queries.parties(seat))}
    found = [_teller(key, names.get(key), count, by) for key, count in times.items()]
    return sorted(found, key=lambda one: (-one.times, one.name, str(one.key)))


def _teller(key: Any, named: Any, times: int, by: str) -> Teller:
    if named is None:
        return Teller(key, _("without a party"), "", "", times)
    party = named.party if by == "speaker" else named
    return Teller(
        key, named.name, party.name if by == "speaker" and party else "", Side(party.side) if party else "", times
    )
