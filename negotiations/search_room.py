"""Searching everything that a seat may read: by kind, with counts, the words marked, page by page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from briefings import queries as known
from briefings.actions.reading import quote_dossiers
from negotiations import queries
from negotiations.models import Utterance
from negotiations.search.marking import Piece, pieces
from negotiations.search.query import Query, Reason, parse
from negotiations.search.texts import Text, holds, places
from negotiations.searchables import SEARCHABLES, Place, Row, Searchable
from teams.models import Seat

Pieces = list[Piece]
LINES: Final = "lines"
LABELS: Final[dict[str, Promise]] = {LINES: _("Lines of the record")} | {one.kind: one.label for one in SEARCHABLES}
FEW: Final = 3
PAGE: Final = 20
FURTHEST: Final = 1000
"""Lines of the record are shown and counted up to here."""
BEFORE: Final = 60
LONGEST: Final = 280
"""Code points of a quoted text, and how many of them stand before the first word that was looked for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found. Of `title` and `excerpt` the pieces, each with whether it was looked for."""

    key: str
    title: Pieces
    url: str
    excerpt: Pieces
    language: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind: some of it, and how much there is (or more, if `is_more`)."""

    kind: str
    hits: Sequence[Hit]
    count: int
    is_more: bool = False
    page: int = 1
    pages: int = 1

    @property
    def label(self) -> Promise:
        return LABELS[self.kind]


@dataclass(frozen=True, slots=True)
class Found:
    """Kinds without a hit are left out; `reason` tells why nothing was looked for."""

    groups: Sequence[Group]
    reason: Reason | None
    is_cut: bool

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups)

    @property
    def is_more(self) -> bool:
        return any(group.is_more for group in self.groups)


def find(seat: Seat, typed: str, kind: str = "", page: int = 1, size: int = PAGE) -> Found:
    """What the seat may read of what was typed; a few of each kind, or a page of one."""
    query = parse(typed)
    if query.reason:
        return Found([], query.reason, query.is_cut)
    size = size if kind else FEW
    found = [_lines(seat, typed, query, page, size)] if kind in {"", LINES} else []
    found += [_group(seat, one, typed, query, page, size) for one in SEARCHABLES if kind in {"", one.kind}]
    return Found([group for group in found if group.count], None, query.is_cut)


def _lines(seat: Seat, typed: str, query: Query, page: int, size: int) -> Group:
    page = min(page, FURTHEST // size)
    last = page * size
    lines, count, is_more = queries.lines_found(seat, typed, limit=last)
    rows = [_line(line) for line in lines[(page - 1) * size :]]
    return Group(LINES, [_hit(seat, row, query) for row in rows], count, is_more, page, _pages(count, size))


def _line(line: Utterance) -> Row:
    versions = [Text(line.text, line.language), *(Text(one.text, line.language) for one in line.corrections.all())]
    title = f"{line.citation} · {line.speaker.placed.name}"
    return Row(line.citation, title, Place("line", (line.citation,)), versions, at=line.said_at)


def _group(seat: Seat, searchable: Searchable, typed: str, query: Query, page: int, size: int) -> Group:
    rows = list(_matching(seat, searchable, typed, query))
    page = min(page, _pages(len(rows), size))
    shown = rows[(page - 1) * size : page * size]
    shown = list(searchable.whole(seat, shown)) if searchable.whole and shown else shown
    _enter(seat, shown)
    hits = [_hit(seat, row, query) for row in shown]
    return Group(searchable.kind, hits, len(rows), page=page, pages=_pages(len(rows), size))


def _matching(seat: Seat, searchable: Searchable, typed: str, query: Query) -> Iterable[Row]:
    """First those that are called so, then those that say so; each once."""
    named = {row.key: row for row in searchable.named(seat, typed)} if searchable.named else {}
    yield from named.values()
    for row in searchable.rows(seat):
        if row.key not in named and holds(_looked_through(row), query):
            yield row


def _looked_through(row: Row) -> list[Text]:
    named = [Text(named) for named in (row.title if row.by_title else "", row.also) if named]
    return [*named, *row.texts]


def _enter(seat: Seat, rows: Sequence[Row]) -> None:
    """Whose dossier is quoted has been read: that is entered first."""
    quoted = {row.dossier for row in rows if row.dossier}
    if quoted:
        dossiers = known.dossiers(seat).filter(pk__in=quoted).order_by("pk")
        quote_dossiers(actor=seat, dossiers=list(dossiers))


def _hit(seat: Seat, row: Row, query: Query) -> Hit:
    text, marked = _quoted(row.texts, query)
    title = pieces(row.title, places(Text(row.title), query) if row.by_title else [])
    return Hit(
        str(row.key), title, row.place.url(seat) if row.place else "", _cut(text.text, marked), text.language, row.at
    )


def _quoted(texts: Sequence[Text], query: Query) -> tuple[Text, list[tuple[int, int]]]:
    """The first text with one of the words, else the first."""
    for text in texts:
        if marked := places(text, query):
            return text, marked
    return (texts[0] if texts else Text("")), []


def _cut(text: str, marked: list[tuple[int, int]]) -> Pieces:
    """The text around the first mark."""
    start = max(0, marked[0][0] - BEFORE) if marked and len(text) > LONGEST else 0
    start = text.find(" ", start) + 1 if start else 0
    end = start + LONGEST
    inside = [(first - start, min(last, end) - start) for first, last in marked if start <= first < end]
    found = pieces(text[start:end], inside)
    return [*([Piece("… ", False)] if start else []), *found, *([Piece(" …", False)] if end < len(text) else [])]


def _pages(count: int, size: int) -> int:
    return max(1, -(-count // size))
