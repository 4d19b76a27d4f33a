from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from briefings import queries
from briefings.seeing import face
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat

LONGEST_NAME = 200
FIELDS = ("role", "organisation", "languages", "address_as", "pronunciation", "biography", "motives")


def _rows(seat: Seat) -> Iterator[Row]:
    """The dossiers, in what of each the seat sees."""
    for dossier in queries.dossiers(seat):
        told = face(seat, dossier)
        found = texts(*(getattr(told, name) or "" for name in FIELDS))
        yield Row(dossier.pk, told.name, Place("dossier", (dossier.pk,)), found, dossier=dossier.pk)


def _named(seat: Seat, typed: str) -> Iterator[Row]:
    """People whose name is spelt like that, in whatever script; that is on the list, so nothing of it is read."""
    for key, name in queries.people_named(seat, typed[:LONGEST_NAME]):
        yield Row(key, name, Place("dossier", (key,)))


DOSSIERS = Searchable("dossiers", _("Dossiers"), _rows, _named)
