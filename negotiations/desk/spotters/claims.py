"""Sentences that are worth to be checked; a person marks them."""

from collections.abc import Iterator
from typing import Final

from negotiations.desk.marks import Found, Knowledge, Line
from negotiations.desk.worthiness import suggestions
from negotiations.models import MarkKind

AT_ONCE: Final = 3
"""Of one line: who reads along can look at no more. The others are counted, and told of the line in hand."""
MOST: Final = 20
"""Of one line; the queue holds whatever people mark."""


def spot_claims(line: Line, _known: Knowledge) -> Iterator[Found]:
    """The best of the line; those behind the first three are told as lesser."""
    best = sorted(suggestions(line.text, line.language), key=lambda one: (-one.score, one.start))[:MOST]
    for place, one in enumerate(best):
        told = {
            "worth": round(one.score * 100),
            "reasons": [sign.value for sign in one.reasons],
            "words": line.text[one.start : one.end],
        }
        yield Found(MarkKind.CLAIM, one.start, one.end, told | ({"lesser": True} if place >= AT_ONCE else {}))
