from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.searchables.searchable import Place, Row, Searchable, in_languages
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    for item in queries.checklist_items(seat):
        round = item.checklist.round
        place = Place("preparation_round", (round.number,))
        yield Row(item.pk, str(round), place, in_languages(item, "text_en", "text_uk"), by_title=False)


CHECKLISTS = Searchable("checklists", _("Checklists"), _rows)
