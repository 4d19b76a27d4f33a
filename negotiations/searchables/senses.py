from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from briefings import queries, rules
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat

FIELDS = ("pk", "term", "term__name", "text", "language", "source", "concedes")


def _rows(seat: Seat) -> Iterator[Row]:
    """What the terms mean to whom; what a definition would concede, only to who reads the notes."""
    weighs = rules.can_weigh_terms(seat, seat.delegation)
    found = queries.senses(seat).select_related(None).order_by("term__name", "place", "pk")
    for key, term, name, text, language, source, concedes in found.values_list(*FIELDS):
        told = [*texts(text, language=language), *texts(source, concedes if weighs else "")]
        yield Row(key, name, Place("term", (term,), f"sense-{key}"), told, by_title=False)


SENSES = Searchable("senses", _("Definitions"), _rows)
