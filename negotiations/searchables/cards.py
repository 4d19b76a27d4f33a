from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    """Our own words against tactics; and, for leaders and the head, those for leaving the table."""
    for one in queries.counter_moves(seat).select_related(None):
        found = [text for language in ("en", "uk", "ru") for text in texts(getattr(one, language), language=language)]
        place = Place("counter_moves", (), f"card-{one.tactic}")
        yield Row(one.pk, one.get_tactic_display(), place, [*found, *texts(one.advice, one.precedents)])
    if card := queries.walk_away_card(seat):
        found = texts(card.triggers, card.checklist, card.words, card.tell, is_kept=False)
        yield Row(card.pk, str(_("Walk away")), Place("walk_away"), found)


CARDS = Searchable("cards", _("Cards"), _rows)
