from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from briefings import queries
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    for one in queries.annexes(seat).select_related(None):
        yield Row(one.pk, f"{one.number} · {one.title}", Place("annex", (one.number,)), texts(one.text))


ANNEXES = Searchable("annexes", _("Annexes of definitions"), _rows)
