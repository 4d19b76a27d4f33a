from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat

FIELDS = ("pk", "text", "position", "sent_at", "author__person__name", "sitting__round__number", "sitting__number")


def _rows(seat: Seat) -> Iterator[Row]:
    """The newest first; each leads to the sitting in which it was sent."""
    notes = queries.notes(seat).prefetch_related(None).order_by("-position").values_list(*FIELDS)
    for key, text, position, sent_at, author, round_number, number in notes:
        place = Place("live", ((round_number, number),), f"caucus-{position}") if number else None
        yield Row(key, author, place, texts(text), at=sent_at)


NOTES = Searchable("notes", _("Notes"), _rows)
