"""Making findable what was recorded while the search could not be written."""

from dataclasses import dataclass
from typing import Final

from django.db import transaction

from negotiations.models import Utterance
from negotiations.search.index import index_absent
from teams.actions.locking import lock_delegation
from teams.models import Delegation
from teams.system import System

BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Indexed:
    """One batch: how many lines were looked at, the key of the last of them, and how many documents were added."""

    lines: int
    last: int
    added: int


@transaction.atomic
def index_missing(*, delegation: Delegation, after: int = 0) -> Indexed | None:
    """Look at the next lines behind the one with the key `after`, and add what the search lacks of them.

    None when no line follows. One batch a transaction: a recorder waits for one batch at most. What is in the index
    already is left alone, so that it may be begun again at any time, and beside a sitting.
    """
    lock_delegation(System(delegation))  # two that index at once would both add the same
    following = Utterance.objects.filter(sitting__delegation=delegation, pk__gt=after).order_by("pk")
    lines = list(following.select_related("sitting").prefetch_related("corrections")[:BATCH])
    return Indexed(len(lines), lines[-1].pk, index_absent(lines)) if lines else None
