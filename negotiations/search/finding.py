"""Finding lines: newest first, page by page, in one delegation's record."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import connection

from negotiations.search.index import VERSIONS, facet, quoted
from negotiations.search.query import Clause, Query, Reason, parse

PAGE: Final = 50
COUNTED: Final = 1000
"""Hits are counted up to here: "more than 1,000" says enough, and counting on would cost more than finding."""
WINDOW: Final = 2000
"""Documents that are looked through before the index is asked: common words fill a page among the newest."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that matches, and which version of it: 0 as recorded, n its n-th correction."""

    utterance: int
    version: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits. `next` is the cursor of the following page; `reason` says why nothing was looked for."""

    query: Query
    hits: list[Hit] = field(default_factory=list)
    count: int = 0
    is_more: bool = False
    next: int | None = None

    @property
    def reason(self) -> Reason | None:
        return self.query.reason


@dataclass(frozen=True, slots=True)
class Within:
    """Where to look: one delegation, and perhaps some sittings, speakers or languages (any of each)."""

    delegation: Any
    sittings: tuple[Any, ...] = ()
    speakers: tuple[Any, ...] = ()
    languages: tuple[str, ...] = ()

    def facets(self) -> list[list[str]]:
        """All of these groups, any of the terms in each."""
        groups = [("d", [self.delegation]), ("t", self.sittings), ("s", self.speakers), ("l", self.languages)]
        return [[facet(kind, key) for key in keys] for kind, keys in groups if keys]


def search(within: Within, text: str, *, before: int | None = None, limit: int = PAGE) -> SearchPage:
    """Look for what somebody typed; any text is a question, none is an error."""
    query = parse(text)
    if query.reason:
        return SearchPage(query)
    finder = FINDERS[connection.vendor]
    expression = finder.expression(query, within.facets())
    found = finder.page(expression, before, limit + 1)
    count = finder.count(expression)
    following = found[limit - 1] if len(found) > limit else None
    return SearchPage(query, list(_hits(found[:limit])), min(count, COUNTED), count > COUNTED, following)


def _hits(documents: Iterable[int]) -> Iterable[Hit]:
    """One hit a line, the newest version of it that matches."""
    seen: set[int] = set()
    for document in documents:
        line, version = divmod(document, VERSIONS)
        if line not in seen:
            seen.add(line)
            yield Hit(line, version)


def _rows(statement: str, values: list[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [row[0] for row in cursor.fetchall()]


class Fts5:
    """SQLite's full-text query syntax: https://sqlite.org/fts5.html, section 3."""

    MATCH: Final = "FROM negotiations_search WHERE negotiations_search MATCH %s"

    def expression(self, query: Query, facets: list[list[str]]) -> str:
        wanted = [self._clause(clause) for clause in query.wanted]
        wanted += ["(" + " OR ".join(map(self._string, group)) + ")" for group in facets]
        text = " AND ".join(wanted)
        return " NOT ".join([f"({text})", *(self._clause(clause) for clause in query.unwanted)])

    def _clause(self, clause: Clause) -> str:
        """Any reading of each word; for a phrase, every combination side by side."""
        runs = [""]
        for terms in clause.words:
            runs = [f"{run} {term}".strip() for run in runs for term in sorted(terms)][:2048]
        return "(" + " OR ".join(map(self._string, runs)) + ")"

    def _string(self, text: str) -> str:
        return '"' + text.replace('"', '""') + '"'

    def page(self, expression: str, before: int | None, limit: int) -> list[int]:
        cursor = " AND rowid < %s" if before is not None else ""
        values = [expression, *([before] if before is not None else []), limit]
        return _rows(f"SELECT rowid {self.MATCH}{cursor} ORDER BY rowid DESC LIMIT %s", values)  # noqa: S608

    def count(self, expression: str) -> int:
        limited = f"SELECT 1 {self.MATCH} ORDER BY rowid DESC LIMIT {COUNTED + 1}"  # noqa: S608
        return int(_rows(f"SELECT count(*) FROM ({limited}) AS counted", [expression])[0])  # noqa: S608


class Tsquery:
    """PostgreSQL's tsquery: https://www.postgresql.org/docs/current/datatype-textsearch.html."""

    def expression(self, query: Query, facets: list[list[str]]) -> str:
        wanted = [self._clause(clause) for clause in query.wanted]
        wanted += ["(" + " | ".join(map(quoted, group)) + ")" for group in facets]
        return " & ".join([*wanted, *(f"!{self._clause(clause)}" for clause in query.unwanted)])

    def _clause(self, clause: Clause) -> str:
        words = ["(" + " | ".join(map(quoted, sorted(terms))) + ")" for terms in clause.words]
        return "(" + " <-> ".join(words) + ")"

    def page(self, expression: str, before: int | None, limit: int) -> list[int]:
        """First among the newest documents, where common words fill a page; else by the index."""
        cursor = "WHERE document < %s" if before is not None else ""
        values: list[Any] = [before] if before is not None else []
        newest = f"SELECT document, terms FROM negotiations_search {cursor} ORDER BY document DESC LIMIT {WINDOW}"  # noqa: S608
        found = _rows(
            f"SELECT document FROM ({newest}) AS newest WHERE terms @@ %s::tsquery ORDER BY document DESC LIMIT %s",  # noqa: S608
            [*values, expression, limit],
        )
        return found if len(found) == limit else self._by_index(expression, before, limit)

    def _by_index(self, expression: str, before: int | None, limit: int) -> list[int]:
        # Materialized: otherwise the planner may walk the whole table backwards to save a sort.
        hits = "WITH hits AS MATERIALIZED (SELECT document FROM negotiations_search WHERE terms @@ %s::tsquery)"
        cursor = "WHERE document < %s" if before is not None else ""
        values = [expression, *([before] if before is not None else []), limit]
        return _rows(f"{hits} SELECT document FROM hits {cursor} ORDER BY document DESC LIMIT %s", values)  # noqa: S608

    def count(self, expression: str) -> int:
        limited = f"SELECT 1 FROM negotiations_search WHERE terms @@ %s::tsquery LIMIT {COUNTED + 1}"  # noqa: S608
        return int(_rows(f"SELECT count(*) FROM ({limited}) AS counted", [expression])[0])  # noqa: S608


FINDERS: Final[dict[str, Fts5 | Tsquery]] = {"sqlite": Fts5(), "postgresql": Tsquery()}
