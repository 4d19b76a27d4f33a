from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    """The packages, then how it may end: what the options in them say is found with the options."""
    for one in queries.packages(seat).select_related(None).prefetch_related(None):
        yield Row(one.pk, str(one), Place("packages", (), f"package-{one.number}"), texts(one.note, is_kept=False))
    for end in queries.scenarios(seat).prefetch_related(None):
        yield Row(end.pk, end.get_kind_display(), Place("packages"), texts(end.text, is_kept=False))


PACKAGES = Searchable("packages", _("Packages and scenarios"), _rows)
