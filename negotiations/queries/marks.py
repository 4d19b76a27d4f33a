"""What machines recognised in the lines: for who reads the notes; what checks our own side for the back office alone."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from journal.models import Journal
from negotiations.models import Mark, MarkCursor, Utterance
from teams.compartments import CAUCUS, DESK, RECORD
from teams.models import Seat
from teams.rules import can_read


def marks(seat: Seat) -> QuerySet[Mark]:
    """All marks, of all wordings of the lines."""
    found = Mark.objects.filter(utterance__sitting__delegation=seat.delegation_id)
    found = found.select_related("utterance__sitting__round", "confirmed_by__person", "term")
    if not can_read(seat, CAUCUS):
        return found.none()
    return found if can_read(seat, DESK) else found.filter(own=False)


def mark(seat: Seat, key: Any) -> Mark:
    """One of them, with its line's corrections at hand; Mark.DoesNotExist otherwise."""
    about = ("utterance__speaker__party", "utterance__speaker__same_as__party", "utterance__sitting__delegation")
    return marks(seat).select_related(*about).prefetch_related("utterance__corrections").get(pk=key)


def marks_of(seat: Seat, lines: Iterable[Utterance]) -> dict[int, list[Mark]]:
    """By line (its key): the marks of how it reads now. The lines have their corrections at hand; one query."""
    versions = {line.pk: line.latest.number if line.latest else 0 for line in lines}
    found: dict[int, list[Mark]] = {}
    if not can_read(seat, CAUCUS):
        return found
    for mark in marks(seat).filter(utterance__in=versions).order_by("utterance", "place"):
        if versions[mark.utterance_id] == mark.version:
            found.setdefault(mark.utterance_id, []).append(mark)
    return found


def as_told(mark: Mark) -> dict[str, Any]:
    """A mark as the journal, the pages and the API tell it."""
    return {
        "id": str(mark.pk), "kind": mark.kind, "start": mark.start, "end": mark.end, **mark.told,
        **({"confirmed": True} if mark.confirmed_at else {}),
    }  # fmt: skip


def behind_with_marks() -> list[str]:
    """The delegations (ids) with entries in the record that nobody has looked through, the least behind first."""
    done = {str(pk): position for pk, position in MarkCursor.objects.values_list("pk", "position")}
    heads = Journal.objects.filter(compartment=RECORD, size__gt=0).values_list("scope", "size")
    behind = {scope: size - done.get(scope, 0) for scope, size in heads}
    return sorted((scope for scope, by in behind.items() if by > 0), key=lambda scope: (behind[scope], scope))
