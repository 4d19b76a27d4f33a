"""Writing what is searched: one document for each version of a line, in the database's own full-text index.

SQLite keeps it in an FTS5 table without content, PostgreSQL in a narrow table of tsvectors under a GIN index;
both hold the terms of `lemmas` as they are and stem nothing themselves. Beside the words a document holds
*facets* (delegation, sitting, speaker, language), so that filters are part of the same look-up.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.db import connection

from negotiations.models import Correction, Utterance
from negotiations.search import lemmas

VERSIONS: Final = 1024
"""Documents of a line: the line itself is 0, its corrections 1, 2, …"""
FARTHEST: Final = 16_000
"""Words of a document whose places count; PostgreSQL knows no place above 16,383."""

INSERT: Final = {
    "sqlite": "INSERT INTO negotiations_search (rowid, terms) VALUES (%s, %s)",
    "postgresql": "INSERT INTO negotiations_search (document, terms) VALUES (%s, %s::tsvector)",
}


def index_utterances(utterances: Iterable[Utterance]) -> None:
    """Add lines to the index; call it in the transaction that records them."""
    _insert(
        (line.pk * VERSIONS, _document(line, line.text, line.language)) for line in utterances
    )


def index_correction(correction: Correction) -> None:
    """Add a correction: both versions of the line are found."""
    line, version = correction.utterance, min(correction.number, VERSIONS - 1)
    _insert([(line.pk * VERSIONS + version, _document(line, correction.text, line.language))])


def facet(kind: str, key: Any) -> str:
    """The term that stands for what a document belongs to; no word of a text contains `=`."""
    return f"={kind}{str(key).replace('-', '')}"


def _document(line: Utterance, text: str, language: str) -> tuple[list[str], list[str]]:
    parts, wholes = lemmas.split_lemmas(text, language)
    facets = [
        facet("d", line.sitting.delegation_id), facet("t", line.sitting_id), facet("s", line.speaker_id),
        facet("l", line.language),
    ]  # fmt: skip
    return parts, [*wholes, *facets]


def _insert(documents: Iterable[tuple[int, tuple[list[str], list[str]]]]) -> None:
    form = _tsvector if connection.vendor == "postgresql" else _words
    rows = [(number, form(*words)) for number, words in documents]
    with connection.cursor() as cursor:
        cursor.executemany(INSERT[connection.vendor], rows)


def _words(parts: list[str], others: list[str]) -> str:
    return " ".join([*parts, *others])


def _tsvector(parts: list[str], others: list[str]) -> str:
    """A tsvector as its own text form, which no text-search configuration touches."""
    places: dict[str, list[str]] = {}
    for place, term in enumerate(parts[:FARTHEST], 1):
        places.setdefault(term, []).append(str(place))
    for term in [*parts[FARTHEST:], *others]:
        places.setdefault(term, [])
    return " ".join(_lexeme(term, where) for term, where in places.items())


def _lexeme(term: str, places: list[str]) -> str:
    # PostgreSQL keeps at most 256 places of a lexeme.
    return f"{quoted(term)}:{','.join(places[:255])}" if places else quoted(term)


def quoted(term: str) -> str:
    """A term as tsvector and tsquery take it literally."""
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'"


def statements(vendor: str) -> Iterator[str]:
    """The definition of the index, for the migration that makes it."""
    if vendor == "sqlite":
        # Terms are split at spaces alone: everything else that ASCII has is part of one.
        marks = "-/_.,|=:+*&!?()[]{}<>@#$^~;"
        yield (
            "CREATE VIRTUAL TABLE negotiations_search USING fts5("
            f"terms, content='', columnsize=0, tokenize=\"ascii tokenchars '{marks}'\")"
        )
        return
    yield "CREATE TABLE negotiations_search (document bigint PRIMARY KEY, terms tsvector NOT NULL)"
    yield "CREATE INDEX negotiations_search_terms ON negotiations_search USING gin (terms)"
