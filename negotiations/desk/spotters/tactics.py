"""Tactics in a line, with the card against them; a person registers them."""

from collections.abc import Iterator
from dataclasses import asdict

from briefings.morphology.lemmas import primary_language
from negotiations.desk.marks import Found, Knowledge, Line
from negotiations.desk.tactics import tactics
from negotiations.models import MarkKind, Side


def spot_tactics(line: Line, known: Knowledge) -> Iterator[Found]:
    """What the other side may be doing: not we, nor who mediates."""
    if line.side in {Side.OURS, Side.MEDIATOR}:
        return
    for hint in tactics(line.text, line.language):
        card = known.cards.get(hint.tactic)
        told = {
            "tactic": hint.tactic.value, "language": primary_language(line.language) or "en",
            "card": asdict(card) if card else None,
        }  # fmt: skip
        yield Found(MarkKind.TACTIC, hint.start, hint.end, told)
