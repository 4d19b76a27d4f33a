"""All that looks through a line, one after the other: a function of the line and of what the delegation knows.

Another one is a line in `SPOTTERS`. One that fails is logged by who runs them, and the others go on.
"""

from collections.abc import Callable, Iterator
from typing import Final

from negotiations.desk.marks import Found, Knowledge, Line
from negotiations.desk.spotters.citations import spot_citations
from negotiations.desk.spotters.claims import spot_claims
from negotiations.desk.spotters.prepared import spot_foreseen, spot_replies
from negotiations.desk.spotters.tactics import spot_tactics
from negotiations.desk.spotters.terms import spot_terms

Spotter = Callable[[Line, Knowledge], Iterator[Found]]

SPOTTERS: Final[tuple[Spotter, ...]] = (
    spot_terms,
    spot_foreseen,
    spot_replies,
    spot_claims,
    spot_tactics,
    spot_citations,
)

__all__ = ["SPOTTERS", "Spotter"]
