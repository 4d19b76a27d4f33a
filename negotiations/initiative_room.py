"""The initiative as its page draws it: a bar for all the talks, and beside it a column for each round."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.models import Side
from teams.models import Seat

NAMES = {
    "points": _("points proposed"),
    "texts": _("texts brought to the table"),
    "breaks": _("breaks asked for"),
}
HEIGHT = 24
STEP = 12


@dataclass(frozen=True, slots=True)
class Column:
    """One round: how much each side put forward, and how high that stands, in units of the drawing."""

    number: int
    ours: int
    mediator: int
    theirs: int
    left: int
    heights: tuple[int, int, int]

    @property
    def tops(self) -> tuple[int, int, int]:
        """Where each part begins: ours stands at the foot, theirs on top."""
        ours, mediator, theirs = self.heights
        return HEIGHT - ours, HEIGHT - ours - mediator, HEIGHT - ours - mediator - theirs


def shares(seat: Seat) -> list[dict[str, Any]]:
    """A row for each kind of which there is any."""
    by_round = queries.initiative_by_round(seat)
    return [_share(name, counts, by_round[name]) for name, counts in queries.initiative(seat).items() if counts]


def _share(name: str, counts: Counter[Any], by_round: dict[int, Counter[Any]]) -> dict[str, Any]:
    total = sum(counts.values())
    return {
        "label": NAMES[name], "ours": counts[Side.OURS], "theirs": counts[Side.COUNTERPART],
        "mediator": counts[Side.MEDIATOR], "percent": 100 * counts[Side.OURS] // total,
        "mediated": 100 * counts[Side.MEDIATOR] // total, "trend": _columns(by_round), "width": STEP * len(by_round),
    }  # fmt: skip


def _columns(by_round: dict[int, Counter[Any]]) -> list[Column]:
    most = max(sum(counts.values()) for counts in by_round.values())
    found = []
    for place, (number, counts) in enumerate(sorted(by_round.items())):
        ours, mediator, theirs = (counts[side] for side in (Side.OURS, Side.MEDIATOR, Side.COUNTERPART))
        heights = (HEIGHT * ours // most, HEIGHT * mediator // most, HEIGHT * theirs // most)
        found.append(Column(number, ours, mediator, theirs, STEP * place, heights))
    return found
