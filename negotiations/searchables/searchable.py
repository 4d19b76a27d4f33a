"""A kind of thing that can be found, and one thing of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.functional import Promise

from negotiations.search.texts import Text
from teams.models import Seat


class Place(NamedTuple):
    """Where it stands: the name of an address with what follows the delegation, and the mark on the page."""

    name: str
    arguments: tuple[Any, ...] = ()
    fragment: str = ""
    query: str = ""

    def url(self, seat: Seat) -> str:
        """The address below the seat's delegation."""
        found = reverse(self.name, args=[seat.delegation_id, *self.arguments])
        return found + (f"?{self.query}" if self.query else "") + (f"#{self.fragment}" if self.fragment else "")


class Row(NamedTuple):
    """One thing: what it is called, where it stands, the texts that are looked through and may be quoted.

    By `also` it is found too, but that is never shown; by its title unless that is another thing's name. `dossier` is the one whose reading is entered before words of
    these texts are shown.
    """

    key: Any
    title: str
    place: Place | None
    texts: Sequence[Text] = ()
    also: str = ""
    at: datetime | None = None
    dossier: Any = None
    by_title: bool = True


@dataclass(frozen=True)
class Searchable:
    """A kind. `rows` is all of it that a seat reads, in the order of its page, and asks the queries of that page.

    `named` are those whose name is spelt like what was typed, the likest first. A kind of which there are thousands gives in
    `rows` no more than what is looked through, and tells the rest with `whole`, of those that are shown, in their order.
    """

    kind: str
    label: Promise
    rows: Callable[[Seat], Iterable[Row]]
    named: Callable[[Seat, str], Iterable[Row]] | None = None
    whole: Callable[[Seat, Sequence[Row]], Sequence[Row]] | None = None


def texts(*found: str, language: str = "", is_kept: bool = True) -> list[Text]:
    """Those that are not empty, of one language."""
    return [Text(each, language, is_kept) for each in found if each]


def in_languages(row: Any, *names: str) -> list[Text]:
    """The texts of these fields, whose names end in their language: `text_en`."""
    return [Text(text, name[-2:]) for name in names if (text := getattr(row, name))]
