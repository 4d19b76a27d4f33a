"""The board: ten rows for a seat, and what the gate asks before the first sitting of a round."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F

from negotiations import rules
from negotiations.models import Sitting, State
from negotiations.principle import ATTENTION, CLEAR, LABELS, LATER, MISSING, TITLES
from negotiations.queries import is_first_of_round
from negotiations.readiness.check import Check
from negotiations.readiness.checks import ALL, Known
from teams.models import Delegation, Role, Seat


@dataclass(frozen=True, slots=True)
class Row:
    """One principle: what is asked of it, and what of that is missing."""

    number: int
    checks: Sequence[Check]

    @property
    def title(self) -> str:
        return str(TITLES[self.number - 1])

    @property
    def state(self) -> str:
        if not self.checks:
            return LATER
        met = sum(check.is_met for check in self.checks)
        return CLEAR if met == len(self.checks) else ATTENTION if met else MISSING

    @property
    def label(self) -> str:
        return str(LABELS[self.state])


def board(seat: Seat) -> list[Row]:
    """All ten rows, from what this seat may read."""
    known = Known(seat)
    found = [check for checks in ALL for check in checks(known)]
    return [Row(number, [check for check in found if check.principle == number]) for number in range(1, 11)]


def gaps(delegation: Delegation) -> list[Check]:
    """What a head sees missing: what the gate goes by, whoever opens the sitting."""
    heads = Seat.objects.select_related("delegation", "person").filter(delegation=delegation, role=Role.HEAD)
    head = heads.order_by(F("suspended_at").asc(nulls_first=True), "pk")[0]
    # With a head's rights, whoever holds them today: never saved.
    head.suspended_at, head.person.is_active = None, True
    return [check for row in board(head) for check in row.checks if not check.is_met]


def head_opens(seat: Seat, sitting: Sitting) -> bool:
    """Whether a sitting passes the gate still, and this seat may not learn what the board shows there."""
    if rules.can_see_mandate(seat, seat.delegation) or sitting.state != State.PLANNED:
        return False
    return is_first_of_round(sitting)
