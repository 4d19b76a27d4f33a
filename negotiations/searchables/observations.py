from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from briefings import queries
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat

FIELDS = ("pk", "dossier", "dossier__name", "text", "judged_why")


def _rows(seat: Seat) -> Iterator[Row]:
    """What was learned of people; never where it was learned."""
    found = queries.observations(seat).select_related(None).prefetch_related(None).values_list(*FIELDS)
    for key, dossier, name, text, why in found:
        place = Place("dossier", (dossier,), f"observation-{key}")
        yield Row(key, name, place, texts(text, why), dossier=dossier, by_title=False)


OBSERVATIONS = Searchable("observations", _("Observations"), _rows)
