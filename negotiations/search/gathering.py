"""Lines that hold any of several phrases, a bounded number for each: what is rare is found wherever it stands.

To look for all of them in one question would end with the newest lines of the commonest; each by itself finds the old
line with the rare word. How many lines there are of each tells how rare it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log2
from typing import Final

from django.db import connection

from negotiations.search.documents import VERSIONS
from negotiations.search.finding import FIND
from negotiations.search.query import LONGEST, Query, parse
from negotiations.search.within import Within

EACH: Final = 60
"""Documents that are taken for each phrase, the newest."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The lines (keys) that hold a phrase, newest first, and a weight from 1 for what is common upwards."""

    phrase: str
    lines: tuple[int, ...]
    weight: float


def gather(within: Within, phrases: Iterable[str], *, before: int | None = None, each: int = EACH) -> list[Gathered]:
    """Look for each phrase in any of its forms, in lines before line `before`; what holds no word is left out."""
    found = []
    for phrase in phrases:
        query = _asked(phrase[:LONGEST])
        if query.reason:
            continue
        below = None if before is None else before * VERSIONS
        documents, _ = FIND[connection.vendor](query, within, below, each, each)
        lines = tuple(dict.fromkeys(document // VERSIONS for document in documents))
        found.append(Gathered(phrase, lines, 1 + log2(each / max(1, len(documents)))))
    return found


@lru_cache(maxsize=2**12)
def _asked(phrase: str) -> Query:
    """The same words are said again and again; to find all their forms takes as long as to look for them."""
    return parse('"' + phrase.replace('"', " ") + '"')
