from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.search.texts import Text
from negotiations.searchables.searchable import Place, Row, Searchable, in_languages, texts
from teams.models import Seat

SAID = ("say_en", "say_uk", "ask_en", "ask_uk")


def _rows(seat: Seat) -> Iterator[Row]:
    """The claims as they were marked, with what was answered and what speaks for or against them."""
    spoken: dict[Any, list[Text]] = defaultdict(list)
    for one in queries.evidence(seat).select_related(None):
        spoken[one.claim_id] += texts(one.source, one.quote)
    for claim in queries.claims(seat):
        found = [text for verdict in claim.verdicts.all() for text in in_languages(verdict, *SAID)]
        title = f"{claim.utterance.citation} · {claim.speaker}"
        said = texts(claim.text, language=claim.utterance.language)
        yield Row(claim.pk, title, Place("claim", (claim.pk,)), [*said, *found, *spoken[claim.pk]], by_title=False)


CHECKED = Searchable("checked", _("Checked claims"), _rows)
