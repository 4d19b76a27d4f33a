"""How far a checklist is: only what counts is counted."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from negotiations.models import ChecklistItem


@dataclass(frozen=True, slots=True)
class Readiness:
    """`done` of `all` items that count."""

    done: int
    all: int

    @property
    def percent(self) -> int:
        """Whole per cent, rounded down: 100 means that nothing is left."""
        return 100 * self.done // self.all if self.all else 0


def counting(items: Collection[ChecklistItem]) -> set[Any]:
    """The keys of the items that count: those without a condition, and those whose condition counts and is done.

    A condition that is not among the items, having been removed, is none.
    """
    by_key = {item.pk: item for item in items}

    def counts(item: ChecklistItem) -> bool:
        condition = by_key.get(item.only_if_id) if item.only_if_id else None
        return condition is None or (condition.done_at is not None and counts(condition))

    return {item.pk for item in items if counts(item)}


def readiness(items: Collection[ChecklistItem]) -> Readiness:
    """How many of those that count are done."""
    count = counting(items)
    return Readiness(sum(item.done_at is not None for item in items if item.pk in count), len(count))
