"""The record: its lines, and where they came from."""

from collections.abc import Collection
from typing import Any, NamedTuple

from django.db.models import Prefetch, QuerySet

from negotiations.models import Correction, RecordImport, Utterance
from negotiations.search.finding import Within, search
from negotiations.search.index import VERSIONS
from teams.compartments import RECORD
from teams.models import Seat
from teams.rules import can_read


class Wording(NamedTuple):
    """The newest text of a line, and where the line stands: round, sitting, number."""

    text: str
    language: str
    order: tuple[int, ...]


def utterances(seat: Seat) -> QuerySet[Utterance]:
    """The whole record of the delegation that this seat may read, with corrections at hand."""
    found = Utterance.objects.filter(sitting__delegation=seat.delegation_id)
    if not can_read(seat, RECORD):
        return found.none()
    corrections = Correction.objects.select_related("corrected_by__person").order_by("number")
    return found.select_related("sitting__round", "speaker__party", "speaker__same_as__party").prefetch_related(
        Prefetch("corrections", queryset=corrections)
    )


def newest_wordings(seat: Seat, keys: Collection[int]) -> dict[int, Wording]:
    """Of the lines with these keys what is compared of them, and no more: dozens are read for each that is shown."""
    if not can_read(seat, RECORD):
        return {}
    found = Utterance.objects.filter(sitting__delegation=seat.delegation_id, pk__in=keys)
    fields = ("pk", "text", "language", "sitting__round__number", "sitting__number", "number")
    told = {pk: Wording(text, language, tuple(order)) for pk, text, language, *order in found.values_list(*fields)}
    corrected = Correction.objects.filter(utterance__in=told).order_by("number").values_list("utterance", "text")
    return told | {pk: Wording(text, *told[pk][1:]) for pk, text in corrected}


def utterances_after(seat: Seat, position: int, limit: int, *, sitting: Any = None) -> QuerySet[Utterance]:
    """The lines that follow a position of the record's journal, in order; of one sitting (its id) if it is given."""
    found = utterances(seat).filter(position__gt=position)
    return (found.filter(sitting=sitting) if sitting else found).order_by("position")[:limit]


def utterances_found(
    seat: Seat, text: str, *, limit: int, before: int | None = None, sitting: Any = None
) -> tuple[list[Utterance], int | None]:
    """Lines that hold what is looked for, newest first, before a position; and the position before which it goes on."""
    if not can_read(seat, RECORD):
        return [], None
    within = Within(seat.delegation_id, sittings=(sitting,) if sitting else ())
    page = search(within, text, before=_document_of(seat, before), limit=limit)
    lines = utterances(seat).in_bulk([hit.utterance for hit in page.hits])
    found = [lines[hit.utterance] for hit in page.hits]
    return found, found[-1].position if page.next is not None else None


def lines_found(seat: Seat, text: str, *, limit: int) -> tuple[list[Utterance], int, bool]:
    """The newest lines that hold what is looked for; how many there are, and whether there are more than were counted."""
    if not can_read(seat, RECORD):
        return [], 0, False
    page = search(Within(seat.delegation_id), text, limit=limit)
    lines = utterances(seat).in_bulk([hit.utterance for hit in page.hits])
    return [lines[hit.utterance] for hit in page.hits], page.count, page.is_more


def _document_of(seat: Seat, position: int | None) -> int | None:
    """The search's number for the first line from a position on: lines are numbered in the order of their journal."""
    if position is None:
        return None
    first = utterances(seat).filter(position__gte=position).order_by("position").values_list("pk", flat=True)[:1]
    return next((pk * VERSIONS for pk in first), None)


def utterance(seat: Seat, citation: tuple[int, int, int]) -> Utterance:
    """The line cited as round.sitting.line; Utterance.DoesNotExist otherwise."""
    round_number, sitting, line = citation
    return utterances(seat).get(sitting__round__number=round_number, sitting__number=sitting, number=line)


def imports(seat: Seat) -> QuerySet[RecordImport]:
    """What was imported; for everybody who reads the record."""
    found = RecordImport.objects.filter(delegation=seat.delegation_id).select_related("sitting__round")
    return found if can_read(seat, RECORD) else found.none()


def was_imported(seat: Seat, digest: str) -> bool:
    """Whether a file with this SHA-256 is part of the record already."""
    return imports(seat).filter(digest=digest).exists()
