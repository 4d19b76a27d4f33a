"""The notes between room and back office."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from negotiations.models import Acknowledgement, Note, Quotation
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import can_read


def notes(seat: Seat) -> QuerySet[Note]:
    """The notes between room and back office, in order; none for who does not read them."""
    found = Note.objects.filter(delegation=seat.delegation_id)
    if not can_read(seat, CAUCUS):
        return found.none()
    acknowledgements = Acknowledgement.objects.select_related("seat__person").order_by("pk")
    quotations = Quotation.objects.select_related("utterance__sitting__round", "utterance__speaker").order_by("place")
    return found.select_related("author__person", "reply_to").prefetch_related(
        Prefetch("acknowledgements", queryset=acknowledgements),
        Prefetch("quotations", queryset=quotations.prefetch_related("utterance__corrections")),
    )


def notes_after(seat: Seat, position: int, limit: int) -> QuerySet[Note]:
    """The notes that follow a position of their journal, in order."""
    return notes(seat).filter(position__gt=position).order_by("position")[:limit]


def unseen_urgent_notes(seat: Seat) -> int:
    """How many urgent notes nobody has acknowledged."""
    found = Note.objects.filter(delegation=seat.delegation_id, raise_at__isnull=False)
    return found.count() if can_read(seat, CAUCUS) else 0


def note(seat: Seat, note_id: Any) -> Note:
    """One note; Note.DoesNotExist otherwise."""
    return notes(seat).select_related("delegation").get(pk=note_id)
