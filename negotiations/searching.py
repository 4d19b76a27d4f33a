"""Searching the record: what the index finds, as lines that this seat reads, with the words marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from negotiations import queries
from negotiations.models import Sitting, Utterance
from negotiations.reading_room import Leaf, Wish
from negotiations.search.finding import Within, search
from negotiations.search.marking import marks, pieces
from negotiations.search.query import Query, Reason
from teams.models import Seat


@dataclass(frozen=True, slots=True)
class Found:
    """Newest lines first; a `reason` when nothing was looked for.

    `total` is exact unless there are `more`; only the first page tells it.
    """

    leaf: Leaf
    total: int | None
    more: bool
    reason: Reason | None


def find(seat: Seat, text: str, wish: Wish, sitting: Sitting | None) -> Found:
    """The lines in which these words stand, in any of their forms, as first recorded or as corrected."""
    speakers = queries.names_of(seat, speaker=wish.speaker, party=wish.party)
    if speakers is not None and not speakers:
        return Found(Leaf([]), 0, more=False, reason=None)
    within = Within(
        seat.delegation_id,
        sittings=(sitting.pk,) if sitting else (),
        speakers=tuple(speakers or ()),
        languages=(wish.language,) if wish.language else (),
    )
    page = search(within, text, before=wish.before)
    by_key = queries.utterances(seat).in_bulk([hit.utterance for hit in page.hits])
    lines = [_marked(by_key[hit.utterance], page.query) for hit in page.hits if hit.utterance in by_key]
    total = page.count if wish.before is None else None
    return Found(Leaf(lines, earlier=page.next), total, page.is_more, page.reason)


def _marked(line: Utterance, query: Query) -> Utterance:
    versions: tuple[Any, ...] = (line, *line.corrections.all())
    for version in versions:
        version.excerpt = marked(version.text, line.language, query)
    return line


def marked(text: str, language: str, query: Query) -> SafeString:
    """The text, escaped, with the words that were looked for in `<mark>`."""
    cut: Iterable[tuple[str, bool]] = pieces(text, marks(text, language, query))
    return format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", piece) if hit else piece,) for piece, hit in cut)
    )
