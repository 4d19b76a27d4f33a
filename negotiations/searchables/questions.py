from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.searchables.searchable import Place, Row, Searchable, in_languages
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    for question in queries.questions(seat).prefetch_related(None):
        found = in_languages(question, "text_en", "text_uk")
        yield Row(
            question.pk, str(question.point), Place("questions", (), f"question-{question.pk}"), found, by_title=False
        )


QUESTIONS = Searchable("questions", _("Questions"), _rows)
