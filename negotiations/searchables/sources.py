from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from briefings import queries
from negotiations.searchables.searchable import Place, Row, Searchable
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    """The sources that the seat may open, by their titles alone: what more stands in one is read on its page."""
    for key, title in queries.sources(seat).prefetch_related(None).values_list("pk", "title"):
        yield Row(key, title, Place("source", (key,)))


SOURCES = Searchable("sources", _("Sources"), _rows)
