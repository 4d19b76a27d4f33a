"""The desk's board: what waits, how long each step takes, who repeats what. Ours in a part of its own."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from negotiations import queries, rules
from negotiations.models import Claim, ClaimState, Source
from negotiations.percentiles import nearest_rank
from negotiations.queries.board import Timed
from negotiations.repeats import Heat, heat
from teams.models import Seat

MOST_REPEATED: Final = 30
"""Claims in the table on the page; the file has all of them."""
STEPS: Final = {
    "marked": (_("said → marked"), "said", "marked"),
    "checked": (_("marked → checked"), "marked", "checked"),
    "shown": (_("checked → shown"), "checked", "shown"),
    "in_all": (_("said → shown"), "said", "shown"),
}
"""Each step with its name, and the moments from which and to which it is measured."""
OURS: Final = ("marked", "checked")
"""What is said of us is shown to nobody at the table."""


@dataclass(frozen=True, slots=True)
class Step:
    """How long a step took, in seconds: half of the claims no longer than `p50`, nine of ten no longer than `p90`."""

    step: str
    label: str
    count: int
    p50: float | None
    p90: float | None


@dataclass(frozen=True, slots=True)
class Clock:
    """One sitting: its reference, how many claims were made in it and have their answer, and its steps."""

    reference: str
    claims: int
    answered: int
    steps: list[Step]


@dataclass(frozen=True, slots=True)
class Desk:
    """The claims of others, or those of our own side."""

    open: int
    checking: int
    answered: int
    oldest: Claim | None
    clocks: list[Clock]
    heat: Heat

    @property
    def is_empty(self) -> bool:
        return not (self.open or self.checking or self.answered)


@dataclass(frozen=True, slots=True)
class Board:
    """`own` is None for a seat that does not read the desk's journal."""

    theirs: Desk
    own: Desk | None


def board(seat: Seat, *, by: str = "speaker") -> Board:
    """What this seat may see of it; `by` speaker or party."""
    own = _desk(seat, own=True, by=by) if rules.can_read_own_claims(seat, seat.delegation) else None
    return Board(_desk(seat, own=False, by=by), own)


def _desk(seat: Seat, *, own: bool, by: str) -> Desk:
    counts = queries.claim_counts(seat, own=own)
    return Desk(
        counts[ClaimState.OPEN], counts[ClaimState.CHECKING], counts[ClaimState.ANSWERED],
        queries.oldest_waiting(seat, own=own), clocks(queries.claims_timed(seat, own=own), OURS if own else STEPS),
        heat(seat, own=own, by=by, most=MOST_REPEATED),
    )  # fmt: skip


def clocks(timed: list[Timed], steps: Any = STEPS) -> list[Clock]:
    """Sitting by sitting, in the order in which they come."""
    return [_clock(f"{place[0]}.{place[1]}", list(rows), steps) for place, rows in groupby(timed, lambda one: one[:2])]


def _clock(reference: str, rows: list[Timed], steps: Any) -> Clock:
    answered = sum(one.checked is not None for one in rows)
    return Clock(reference, len(rows), answered, [_step(name, rows) for name in steps])


def _step(name: str, rows: list[Timed]) -> Step:
    label, begin, end = STEPS[name]
    spans = [_seconds(getattr(one, begin), getattr(one, end)) for one in rows if _is_timed(one, begin)]
    known = [span for span in spans if span is not None]
    return Step(name, str(label), len(known), nearest_rank(known, 50), nearest_rank(known, 90))


def _is_timed(one: Timed, begin: str) -> bool:
    """An imported line was said long before anybody here could mark it."""
    return begin != "said" or one.source != Source.IMPORTED


def _seconds(begin: datetime | None, end: datetime | None) -> float | None:
    """A recorder's clock may be ahead of ours: then no time passed."""
    return max((end - begin).total_seconds(), 0.0) if begin and end else None
