from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.models import VIEWS, VIEWS_FROM
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    """The points; what both sides want, and how far we would go, only as far as the seat reads it; and its own notes."""
    stances = {one.point_id: one for one in queries.stances(seat)}
    stakes = {one.point_id: one for one in queries.stakes(seat)}
    mine = {one.point_id: one.text for one in queries.point_notes(seat)}
    for point in queries.points(seat).select_related(None):
        found = texts(mine.get(point.pk, ""), is_kept=False)
        if stance := stances.get(point.pk):
            found += texts(*(getattr(stance, name) for name in (*VIEWS, *VIEWS_FROM)))
        if stake := stakes.get(point.pk):
            found += texts(stake.aspiration, stake.reservation, stake.alternative, is_kept=False)
        yield Row(point.number, str(point), Place("point", (point.number,)), found, " ".join(map(str, point.words)))


POINTS = Searchable("points", _("Points of the agenda"), _rows)
