from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from briefings import queries
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    """The means, and the partners to tell."""
    for one in queries.leverage(seat).select_related(None):
        yield Row(one.pk, one.title, Place("leverage", (), f"leverage-{one.pk}"), texts(one.description, one.source))
    for notice in queries.notices(seat).select_related(None):
        yield Row(notice.pk, notice.partner, Place("leverage"), texts(notice.about, notice.contact))


LEVERAGE = Searchable("leverage", _("Leverage"), _rows)
