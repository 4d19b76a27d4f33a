from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.searchables.searchable import Place, Row, Searchable, in_languages, texts
from teams.models import Seat

FIELDS = ("said_en", "said_uk", "said_ru", "answer_en", "answer_uk", "answer_ru")


def _rows(seat: Seat) -> Iterator[Row]:
    for claim in queries.predicted_claims(seat):
        found = [*in_languages(claim, *FIELDS), *texts(*(source.text for source in claim.sources.all()))]
        yield Row(claim.pk, str(claim), Place("predicted_claim", (claim.pk,)), found, " ".join(claim.words))


CLAIMS = Searchable("claims", _("Predicted claims"), _rows)
