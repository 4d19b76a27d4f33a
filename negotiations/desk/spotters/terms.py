"""Terms in a line, with what each side means by them."""

from collections.abc import Iterator
from typing import Any, Final

from negotiations.desk.collocation import stands_apart
from negotiations.desk.marks import Concept, Found, Knowledge, Line
from negotiations.desk.terms import Spot
from negotiations.models import MarkKind, Side

EXCERPT: Final = 240
"""Characters of a definition that are shown beside a line; all of it stands a tap away."""
OWN_SENSE: Final = {Side.OURS: "ours", Side.COUNTERPART: "stated"}
"""Whose definition a speaker of a side is held to."""


def spot_terms(line: Line, known: Knowledge) -> Iterator[Found]:
    """Terms with what each side means by them."""
    for spot in known.terms.spot(line.text, line.language):
        told = _told(spot, line, known.concepts)
        yield Found(MarkKind.TERM, spot.start, spot.end, told | _hint(spot, line, told), {"term_id": spot.form.term})


def _hint(spot: Spot, line: Line, told: dict[str, Any]) -> dict[str, bool]:
    """For a person who judges whether they use it against their own definition."""
    if told["own"] != OWN_SENSE[Side.COUNTERPART]:
        return {}
    sense = told["meanings"][told["own"]]
    apart = stands_apart(line.text, line.language, spot.start, spot.end, sense["text"], sense["language"])
    return {"apart": True} if apart else {}


def _told(spot: Spot, line: Line, concepts: Any) -> dict[str, Any]:
    concept: Concept = concepts.get(spot.form.term) or Concept(spot.form.text)
    meanings = {one.whose: {"text": one.text[:EXCERPT], "language": one.language} for one in concept.meanings}
    names = (concepts.get(one.form.term) or Concept(one.form.text) for one in spot.nested)
    return {
        "term": str(spot.form.term),
        "name": concept.name,
        "disguised": spot.disguised,
        "meanings": meanings,
        "own": OWN_SENSE.get(Side(line.side), "") if line.side and OWN_SENSE.get(Side(line.side)) in meanings else "",
        "within": list(dict.fromkeys(one.name for one in names if one is not concept)),
    }
