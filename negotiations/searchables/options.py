from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries, rules
from negotiations.searchables.searchable import Place, Row, Searchable, in_languages, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    """The options that the seat sees; when we would move to one, only to who shapes the ladder."""
    shapes = rules.can_shape_ladder(seat, seat.delegation)
    for option in queries.options_listed(seat).select_related(None).select_related("point"):
        found = [*in_languages(option, "text_en", "text_uk"), *texts(option.talking_points)]
        if shapes:
            found += texts(option.condition, is_kept=False)
        place = Place("point", (option.point.number,), f"option-{option.pk}")
        yield Row(option.pk, f"{option.point.number} · {option.title}", place, found)


OPTIONS = Searchable("options", _("Options"), _rows)
