from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _concessions(seat: Seat) -> Iterator[Row]:
    for one in queries.concessions(seat):
        place = Place("ledgers", (), f"concession-{one.pk}")
        title = f"{one.point} · {one.get_direction_display()}"
        yield Row(one.pk, title, place, texts(one.text, one.condition), by_title=False)


def _commitments(seat: Seat) -> Iterator[Row]:
    for one in queries.commitments(seat):
        place = Place("ledgers", (), f"commitment-{one.pk}")
        yield Row(one.pk, str(one.party), place, texts(one.text, one.towards, one.evidence), by_title=False)


CONCESSIONS = Searchable("concessions", _("Concessions"), _concessions)
COMMITMENTS = Searchable("commitments", _("Promises"), _commitments)
