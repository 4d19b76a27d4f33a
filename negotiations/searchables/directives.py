from collections.abc import Iterator

from django.utils.translation import gettext, gettext_lazy as _

from negotiations import queries, rules
from negotiations.models import Directive
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    """To leaders and the head the directives, to the other members their guidance, each on its own page."""
    if rules.can_see_mandate(seat, seat.delegation):
        for one in queries.directives(seat):
            notes = (boundary.note for boundary in one.boundaries.all())
            place = Place("directive", (one.number,)) if one.number else Place("draft", (one.pk,))
            yield Row(one.pk, _title(one), place, texts(one.text, one.guidance, *notes, is_kept=False))
    else:
        for one in queries.announced_directives(seat).prefetch_related(None):
            yield Row(one.pk, _title(one), Place("mandate"), texts(one.guidance))


def _title(one: Directive) -> str:
    return gettext("Directive %(number)d") % {"number": one.number} if one.number else gettext("Draft of a directive")


DIRECTIVES = Searchable("directives", _("Directives"), _rows)
