"""Writing what is searched, in the database's own full-text index.

SQLite keeps it in an FTS5 table without content (`fts5`), PostgreSQL in a narrow table of tsvectors under a GIN index
(`tsvectors`). Both hold the terms of `lemmas` as they are and stem nothing themselves.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from django.db import connection

from negotiations.models import Correction, Utterance
from negotiations.search import fts5, tsvectors
from negotiations.search.documents import VERSIONS, Document, number, of_correction, of_line

INSERT: Final = {"sqlite": fts5.insert, "postgresql": tsvectors.insert}
PRESENT: Final = {"sqlite": fts5.present, "postgresql": tsvectors.present}

__all__ = ["VERSIONS", "index_absent", "index_correction", "index_utterances"]


def index_utterances(utterances: Iterable[Utterance]) -> None:
    """Add lines to the index; call it in the transaction that records them."""
    INSERT[connection.vendor](map(of_line, utterances))


def index_correction(correction: Correction) -> None:
    """Add a correction: both versions of the line are found. The 1,024th correction of one line is not."""
    if correction.number < VERSIONS:
        INSERT[connection.vendor]([of_correction(correction)])


def index_absent(lines: Sequence[Utterance]) -> int:
    """Add what the index lacks of some lines of one delegation and of their corrections; how many documents that was.

    The lines are in the order of their keys, with sitting and corrections at hand.
    """
    first, behind = number(lines[0], 0), number(lines[-1], VERSIONS)
    present = PRESENT[connection.vendor](lines[0].sitting.delegation_id, first, behind)
    absent = list(_absent(lines, present))
    INSERT[connection.vendor](absent)
    return len(absent)


def _absent(lines: Iterable[Utterance], present: set[int]) -> Iterator[Document]:
    for line in lines:
        if number(line, 0) not in present:
            yield of_line(line)
        for correction in line.corrections.all():
            if correction.number < VERSIONS and number(line, correction.number) not in present:
                yield of_correction(correction)
