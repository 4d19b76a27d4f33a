from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    for one in queries.pressures(seat):
        title = one.get_tactic_display() + (f" · {one.speaker}" if one.speaker else "")
        found = texts(one.what, one.until, one.effect, one.answer)
        yield Row(one.pk, title, Place("pressure", (), f"pressure-{one.pk}"), found, at=one.raised_at)


PRESSURES = Searchable("pressures", _("Pressure"), _rows)
