from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.searchables.searchable import Place, Row, Searchable, in_languages
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    for reply in queries.replies(seat):
        found = in_languages(reply, "reply_en", "reply_uk")
        yield Row(reply.pk, reply.trigger, Place("replies", (), f"reply-{reply.pk}"), found, " ".join(reply.words))


REPLIES = Searchable("replies", _("Replies"), _rows)
