from collections.abc import Iterator

from django.utils.translation import gettext, gettext_lazy as _

from negotiations import queries, rules
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    """Those that the seat sees; the comment is for the head, and the recommendation for the leaders."""
    decides = rules.can_see_mandate(seat, seat.delegation)
    for one in queries.referrals(seat).select_related(None):
        title = gettext("Referral %(number)d") % {"number": one.number}
        told = [one.question, one.words, *([one.recommendation, one.comment] if decides else [])]
        found = texts(*told, is_kept=False)
        yield Row(one.pk, title, Place("referral", (one.number,)), found)


REFERRALS = Searchable("referrals", _("Referrals"), _rows)
