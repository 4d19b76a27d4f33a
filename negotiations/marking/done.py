"""What people did with a line while a machine still looked through it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from negotiations.models import Claim, ClaimState, Mark, MarkKind, Pressure


def note_what_is_done(marks: Iterable[Mark]) -> None:
    """Marks that are about to be written, and say what a person did already while the line was looked through."""
    new = [mark for mark in marks if mark.kind in {MarkKind.CLAIM, MarkKind.TACTIC}]
    done = _done({mark.utterance_id for mark in new}) if new else {}
    for mark in new:
        mark.confirmed_by_id, mark.confirmed_at = done.get(_key(mark), (None, None))


def _key(mark: Mark) -> tuple[Any, ...]:
    if mark.kind == MarkKind.TACTIC:
        return mark.utterance_id, mark.told["tactic"]
    return mark.utterance_id, mark.version, mark.start, mark.end


def _done(lines: set[int]) -> dict[tuple[Any, ...], tuple[Any, datetime]]:
    pressures = Pressure.objects.filter(utterance__in=lines).order_by("-raised_at", "pk")
    claims = Claim.objects.filter(utterance__in=lines).exclude(state=ClaimState.WITHDRAWN).order_by("-marked_at", "pk")
    return {
        **{(one.utterance_id, one.tactic): (one.raised_by_id, one.raised_at) for one in pressures},
        **{(one.utterance_id, one.reading, one.start, one.end): (one.marked_by_id, one.marked_at) for one in claims},
    }
