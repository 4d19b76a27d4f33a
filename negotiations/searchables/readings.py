from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from briefings import queries
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    for reading in queries.interpretations(seat).select_related("norm__instrument"):
        place = Place("norm", (reading.norm_id,), "reading")
        yield Row(reading.pk, str(reading.norm), place, texts(reading.text), by_title=False)


READINGS = Searchable("readings", _("Our readings of norms"), _rows)
