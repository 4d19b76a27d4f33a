"""The index in PostgreSQL: a narrow table of tsvectors under a GIN index.

GIN finds all there is before it returns anything, at about half a microsecond a posting. Common words stand in
hundreds of thousands of lines, and a page shows fifty: so the newest stretch of the record is asked first, then a
longer one. *Blocks* of lines are terms of their own, and a term that stands in few lines bounds what GIN has to walk
(https://www.postgresql.org/docs/current/gin.html).
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.db import connection

from briefings.morphology.lemmas import LETTERS
from negotiations.search.documents import DELEGATION, VERSIONS, Document, facet
from negotiations.search.query import Clause, Query
from negotiations.search.within import Within

BLOCKS: Final = {"a": 2**12 * VERSIONS, "b": 2**15 * VERSIONS, "c": 2**18 * VERSIONS}
"""Facets of blocks and their sizes in documents."""
FARTHEST: Final = 16_000
"""Words of a document whose places count; PostgreSQL knows no place above 16,383."""
MOST_PLACES: Final = 255
"""Places of one term that count; PostgreSQL's own limit."""

COPY: Final = "COPY negotiations_search (document, terms) FROM STDIN"
# GIN puts new rows on a list that every search reads through, and sorts them in when it is long. Many rows are sorted
# in at once, four times as fast as one by one; the last one leaves a list too short to be felt.
SORT_IN_LATER: Final = "SELECT set_config('gin_pending_list_limit', '4MB', true)"
INSERT_LAST: Final = (
    "INSERT INTO negotiations_search (document, terms) SELECT %s, %s::tsvector"
    " FROM set_config('gin_pending_list_limit', '64kB', true)"
)
PRESENT: Final = "SELECT document FROM negotiations_search WHERE document >= %s AND document < %s"
NEWEST: Final = "SELECT coalesce(max(document), 0) FROM negotiations_search"
IN_ONE_LANGUAGE: Final = "SELECT document FROM negotiations_search WHERE terms @@ %s::tsquery"
# Materialized, so that the planner does not walk the table backwards to save a sort. A look-up for each language:
# GIN weighs every term of a query anew for each posting, and most languages are done with at once.
FIND: Final = (
    "WITH hits AS MATERIALIZED ("  # noqa: S608 - our own constants
    + " UNION ALL ".join([IN_ONE_LANGUAGE] * len(LETTERS))
    + ") SELECT document FROM hits WHERE document < %s ORDER BY document DESC LIMIT %s"
)


def insert(documents: Iterable[Document]) -> None:
    """Add documents, in the caller's transaction."""
    rows = [(document.number, _tsvector(document)) for document in documents]
    with connection.cursor() as cursor:
        if len(rows) > 1:
            cursor.execute(SORT_IN_LATER)
            with cursor.copy(COPY) as copy:
                for row in rows[:-1]:
                    copy.write_row(row)
        for row in rows[-1:]:
            cursor.execute(INSERT_LAST, row)


def present(delegation: Any, first: int, behind: int) -> set[int]:
    """The documents from `first` to before `behind`, of whichever delegation: a number is there once in all."""
    return set(_numbers(PRESENT, [first, behind]))


def find(query: Query, within: Within, before: int | None, limit: int, counted: int) -> tuple[list[int], bool]:
    """Documents newest first, `limit` or more where there are so many; and whether these are all there are."""
    asked = expressions(query, within)
    found: list[int] = []
    lower = before if before is not None else _numbers(NEWEST, [])[0] + 1
    for place, upper, below in _stretches(within.delegation, lower):
        found += _numbers(FIND, [*(f"{place} & {one}" for one in asked), upper, counted + 1])
        lower = below
        if len(found) >= limit:
            break
    return found[:counted], lower == 0 and len(found) <= counted


def _stretches(delegation: Any, upper: int) -> Iterator[tuple[str, int, int]]:
    """Yield ever longer stretches, back to the record's start: (a tsquery for what is in it, its end, its beginning).

    A block's facet names the delegation, and the delegation's own facet is asked only where no block bounds it: its
    list is as long as the record.
    """
    for kind, size in BLOCKS.items():
        if upper > 0:
            newest = (upper - 1) // size
            lower = max(newest - 1, 0) * size
            yield _any(_block(kind, delegation, number) for number in (newest, newest - 1)), upper, lower
            upper = lower
    if upper > 0:
        yield _quoted(facet(DELEGATION, delegation)), upper, 0


def _block(kind: str, delegation: Any, number: int) -> str:
    return f"{facet(kind, delegation)}.{number}"


def _numbers(statement: str, values: list[Any]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [number for (number,) in cursor.fetchall()]


def expressions(query: Query, within: Within) -> list[str]:
    """A tsquery in text form for each language. Every term is quoted, and nothing in quotes is an operator."""
    facets = [_any(group) for group in within.narrowing()]
    return [" & ".join([*facets, *_clauses(query, letter)]) for letter in LETTERS.values()]


def _clauses(query: Query, letter: str) -> list[str]:
    wanted = [_clause(clause, letter) for clause in query.wanted]
    return wanted + [f"!{_clause(clause, letter)}" for clause in query.unwanted]


def _clause(clause: Clause, letter: str) -> str:
    return "(" + " <-> ".join(map(_any, clause.in_language(letter))) + ")"


def _any(terms: Iterable[str]) -> str:
    return "(" + " | ".join(map(_quoted, sorted(terms))) + ")"


def _tsvector(document: Document) -> str:
    """A tsvector in text form, which no text-search configuration touches."""
    places: dict[str, list[str]] = {}
    for place, term in enumerate(document.parts[:FARTHEST], 1):
        places.setdefault(term, []).append(str(place))
    blocks = [_block(kind, document.delegation, document.number // size) for kind, size in BLOCKS.items()]
    for term in [*document.parts[FARTHEST:], *document.others, *blocks]:
        places.setdefault(term, [])
    return " ".join(_lexeme(term, where) for term, where in places.items())


def _lexeme(term: str, places: list[str]) -> str:
    return f"{_quoted(term)}:{','.join(places[:MOST_PLACES])}" if places else _quoted(term)


def _quoted(term: str) -> str:
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'"
