from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.models import Note
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat

FIELDS = ("pk", "text", "position", "sent_at", "author__person__name", "sitting__round__number", "sitting__number")


def _rows(seat: Seat) -> Iterator[Row]:
    """The newest first, by their positions."""
    for position, text, author in _notes(seat).values_list("position", "text", "author__person__name"):
        yield Row(position, author, None, texts(text))


def _whole(seat: Seat, rows: Sequence[Row]) -> list[Row]:
    """Each leads to the sitting in which it was sent."""
    told = []
    found = _notes(seat).filter(position__in=[row.key for row in rows])
    for key, text, position, sent_at, author, round_number, number in found.values_list(*FIELDS):
        place = Place("live", ((round_number, number),), f"caucus-{position}") if number else None
        told.append(Row(key, author, place, texts(text), at=sent_at))
    return told


def _notes(seat: Seat) -> QuerySet[Note]:
    return queries.notes(seat).prefetch_related(None).order_by("-position")


NOTES = Searchable("notes", _("Notes"), _rows, whole=_whole)
