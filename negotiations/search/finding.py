"""Finding lines: newest first, page by page, in one delegation's record."""

from dataclasses import dataclass, field
from typing import Final

from django.db import connection

from negotiations.search import fts5, tsvectors
from negotiations.search.documents import VERSIONS
from negotiations.search.query import Query, Reason, parse
from negotiations.search.within import Within

PAGE: Final = 50
COUNTED: Final = 1000
"""Hits are counted up to here at most: "more than 1,000" says enough, and counting on costs more than finding."""
FIND: Final = {"sqlite": fts5.find, "postgresql": tsvectors.find}

__all__ = ["COUNTED", "PAGE", "Hit", "SearchPage", "Within", "search"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that matches, and the newest version of it that does: 0 as recorded, n its n-th correction."""

    utterance: int
    version: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits. `next` is the cursor of the following page; `reason` says why nothing was looked for.

    `count` is how many lines were found from here on; there are more if `is_more`.
    """

    query: Query
    hits: list[Hit] = field(default_factory=list)
    count: int = 0
    is_more: bool = False
    next: int | None = None

    @property
    def reason(self) -> Reason | None:
        return self.query.reason


def search(within: Within, text: str, *, before: int | None = None, limit: int = PAGE) -> SearchPage:
    """Look for what somebody typed; any text is a question, none is an error.

    Lines come newest first, those before document `before` (the `next` of a page). Reads only.
    """
    query = parse(text)
    if query.reason:
        return SearchPage(query)
    documents, is_all = FIND[connection.vendor](query, within, before, limit + 1, COUNTED)
    lines: dict[int, int] = {}
    for document in documents:
        lines.setdefault(*divmod(document, VERSIONS))
    hits = [Hit(line, version) for line, version in lines.items()]
    following = hits[:limit][-1].utterance * VERSIONS if len(hits) > limit or not is_all else None
    return SearchPage(query, hits[:limit], len(hits), not is_all, following)
