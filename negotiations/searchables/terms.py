from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from briefings import queries, rules
from negotiations.search.texts import Text
from negotiations.searchables.searchable import Place, Row, Searchable
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    """The terms with their forms; what one is about, only to who reads the notes."""
    forms: dict[Any, list[Text]] = {}
    listed = queries.designations(seat).select_related(None).order_by("place", "pk")
    for term, text, language in listed.values_list("term", "text", "language"):
        forms.setdefault(term, []).append(Text(text, language))
    weighs = rules.can_weigh_terms(seat, seat.delegation)
    for key, name, note in queries.terms(seat).values_list("pk", "name", "note"):
        about = [Text(note)] if weighs and note else []
        yield Row(key, name, Place("term", (key,)), [*about, *forms.get(key, ())])


TERMS = Searchable("terms", _("Terms"), _rows)
