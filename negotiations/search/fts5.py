"""The index in SQLite: an FTS5 table without content (https://sqlite.org/fts5.html).

FTS5 walks its lists newest first and stops at a limit, so one statement finds a page and counts on a little.
"""

from collections.abc import Iterable
from itertools import pairwise, product
from math import prod
from typing import Any, Final

from django.db import connection

from briefings.morphology.lemmas import LETTERS
from negotiations.search.documents import DELEGATION, Document, facet
from negotiations.search.query import Clause, Query
from negotiations.search.within import Within

MOST_RUNS: Final = 512
"""Ways to read a phrase that are looked for; past them its words are looked for by twos, which finds a little more."""
MOST_PAIRS: Final = 64
"""Ways to read two words; past them they may stand anywhere in the line."""

INSERT: Final = "INSERT INTO negotiations_search (rowid, terms) VALUES (%s, %s)"
FIND: Final = "SELECT rowid FROM negotiations_search WHERE negotiations_search MATCH %s AND rowid < %s"
PRESENT: Final = (
    "SELECT rowid FROM negotiations_search WHERE negotiations_search MATCH %s AND rowid >= %s AND rowid < %s"
)
LAST: Final = 2**63 - 1


def insert(documents: Iterable[Document]) -> None:
    """Add documents."""
    # Facets stand between the words and the joined words: no phrase crosses them.
    rows = [(document.number, " ".join(document.parts + document.others)) for document in documents]
    with connection.cursor() as cursor:
        cursor.executemany(INSERT, rows)


def present(delegation: Any, first: int, behind: int) -> set[int]:
    """The delegation's documents from `first` to before `behind`."""
    with connection.cursor() as cursor:
        cursor.execute(PRESENT, [_any([facet(DELEGATION, delegation)]), first, behind])
        return {number for (number,) in cursor.fetchall()}


def find(query: Query, within: Within, before: int | None, limit: int, counted: int) -> tuple[list[int], bool]:
    """Documents newest first, at most `counted`; and whether these are all there are. `limit` costs nothing extra."""
    values: list[Any] = [expression(query, within.facets()), LAST if before is None else before, counted + 1]
    with connection.cursor() as cursor:
        cursor.execute(f"{FIND} ORDER BY rowid DESC LIMIT %s", values)
        found = [number for (number,) in cursor.fetchall()]
    return found[:counted], len(found) <= counted


def expression(query: Query, facets: list[list[str]]) -> str:
    """The query in FTS5's syntax. Every term is a quoted string, in which nothing is an operator."""
    languages = [_in_language(query, letter) for letter in LETTERS.values()]
    wanted = [_any(group) for group in facets] + ["(" + " OR ".join(languages) + ")"]
    return " AND ".join(wanted)


def _in_language(query: Query, letter: str) -> str:
    wanted = " AND ".join(_clause(clause, letter) for clause in query.wanted)
    unwanted = "".join(f" NOT {_clause(clause, letter)}" for clause in query.unwanted)
    return f"(({wanted}){unwanted})"


def _clause(clause: Clause, letter: str) -> str:
    words = clause.in_language(letter)
    if prod(map(len, words)) <= MOST_RUNS:
        return _runs(*words)
    return "(" + " AND ".join(_two(*two) for two in pairwise(words)) + ")"


def _two(first: list[str], second: list[str]) -> str:
    if len(first) * len(second) <= MOST_PAIRS:
        return _runs(first, second)
    return f"({_any(first)} AND {_any(second)})"


def _runs(*words: list[str]) -> str:
    return _any(" ".join(run) for run in product(*words))


def _any(strings: Iterable[str]) -> str:
    return "(" + " OR ".join('"' + string.replace('"', '""') + '"' for string in strings) + ")"
