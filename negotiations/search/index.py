"""Writing what is searched, in the database's own full-text index.

SQLite keeps it in an FTS5 table without content (`fts5`), PostgreSQL in a narrow table of tsvectors under a GIN index
(`tsvectors`). Both hold the terms of `lemmas` as they are and stem nothing themselves.
"""

from collections.abc import Iterable
from typing import Final

from django.db import connection

from negotiations.models import Correction, Utterance
from negotiations.search import fts5, tsvectors
from negotiations.search.documents import VERSIONS, of_correction, of_line

INSERT: Final = {"sqlite": fts5.insert, "postgresql": tsvectors.insert}

__all__ = ["VERSIONS", "index_correction", "index_utterances"]


def index_utterances(utterances: Iterable[Utterance]) -> None:
    """Add lines to the index; call it in the transaction that records them."""
    INSERT[connection.vendor](map(of_line, utterances))


def index_correction(correction: Correction) -> None:
    """Add a correction: both versions of the line are found. The 1,024th correction of one line is not."""
    if correction.number < VERSIONS:
        INSERT[connection.vendor]([of_correction(correction)])
