"""What somebody may be about to type: people, terms, points and norms that begin so, from what the seat reads.

Nothing is kept between two requests but what the words of a text are, which the text itself tells.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from django.utils.functional import Promise

from briefings import queries as known
from briefings.morphology import words
from negotiations import queries
from negotiations.search_room import LABELS
from negotiations.searchables import Place
from negotiations.searchables.dossiers import DOSSIERS
from negotiations.searchables.norms import NORMS, called
from negotiations.searchables.points import POINTS
from negotiations.searchables.speakers import SPEAKERS, spelt
from negotiations.searchables.terms import TERMS
from teams.models import Seat

LONGEST: Final = 100
"""Characters that are read of what is being typed."""
SHORTEST: Final = 2
EACH: Final = 4
"""Suggestions of one kind."""
Named = tuple[str, Place]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to go to."""

    kind: str
    title: str
    url: str

    @property
    def label(self) -> Promise:
        return LABELS[self.kind]


def suggestions(seat: Seat, typed: str) -> list[Suggestion]:
    """At most a few of each kind; none for less than two characters."""
    begun = forms(typed[:LONGEST])
    if not begun or len("".join(begun)) < SHORTEST:
        return []
    kinds = [
        (DOSSIERS.kind, _people(seat, typed[:LONGEST])), (SPEAKERS.kind, _speakers(seat, typed[:LONGEST])),
        (TERMS.kind, _terms(seat, begun)), (POINTS.kind, _points(seat, begun)), (NORMS.kind, _norms(seat, begun)),
    ]  # fmt: skip
    return [Suggestion(kind, title, place.url(seat)) for kind, found in kinds for title, place in islice(found, EACH)]


def _people(seat: Seat, typed: str) -> Iterator[Named]:
    yield from ((name, Place("dossier", (key,))) for key, name in known.people_named(seat, typed))


def _speakers(seat: Seat, typed: str) -> Iterator[Named]:
    yield from ((row.title, row.place) for row in spelt(seat, typed) if row.place)


def _terms(seat: Seat, begun: Sequence[str]) -> Iterator[Named]:
    """By any form, in whatever language; each term once."""
    seen: set[Any] = set()
    for term, name, text in known.forms_with(seat, begun[0]):
        if term not in seen and _begins(begun, text):
            seen.add(term)
            yield name if name == text else f"{text} · {name}", Place("term", (term,))


def _points(seat: Seat, begun: Sequence[str]) -> Iterator[Named]:
    for number, title in queries.points(seat).values_list("number", "title"):
        if _begins(begun, f"{number} {title}"):
            yield f"{number} {title}", Place("point", (number,))


def _norms(seat: Seat, begun: Sequence[str]) -> Iterator[Named]:
    """By article, heading, and whatever the instrument is called."""
    names = {one.title: " ".join([one.title, *one.names]) for one in known.instruments(seat)}
    titles = [title for title, name in names.items() if _begins(begun[:1], name)]
    for key, article, heading, title in known.norms_begun(seat, begun[0], titles):
        if _begins(begun, f"{article} {heading} {names[title]}"):
            yield called(title, article, heading), Place("norm", (key,))


def _begins(begun: Sequence[str], text: str) -> bool:
    """Whether some word of the text begins with each word that is typed."""
    found = forms(text)
    return all(any(form.startswith(word) for form in found) for word in begun)


@lru_cache(maxsize=2**13)
def forms(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, with one kind of apostrophe; a joined word in its parts."""
    parts = (part for word in words.scan(text) for part in words.parts(word))
    return tuple(form for part in parts if (form := words.fold(part.raw)))
