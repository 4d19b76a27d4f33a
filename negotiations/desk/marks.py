"""What a spotter is given, and what it gives: a line, what the delegation knows, and what was found of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from negotiations.cards import Card
from negotiations.desk.citations import Norms
from negotiations.desk.terms import TermSpotter
from negotiations.models import PredictedClaim, Reply


@dataclass(frozen=True, slots=True)
class Line:
    """One wording of a line, and who said it: `side` is a value of `Side`, "" for a speaker whom nobody has placed."""

    text: str
    language: str
    side: str = ""
    party: str = ""
    said_on: date | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one side, or a treaty, means by a term; `whose` is a value of `Whose`."""

    whose: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Concept:
    """A term as it is shown beside a line; `meanings` has at most one for each side, the newest."""

    name: str
    meanings: Sequence[Meaning] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a delegation is prepared with. Shared by threads: nobody changes it."""

    terms: TermSpotter = field(default_factory=lambda: TermSpotter(()))
    concepts: Mapping[Any, Concept] = field(default_factory=dict)
    claims: Sequence[PredictedClaim] = ()
    replies: Sequence[Reply] = ()
    cards: Mapping[str, Card] = field(default_factory=dict)
    norms: Norms = field(default_factory=Norms)


@dataclass(frozen=True, slots=True)
class Found:
    """A mark to be made: `told` is what screens show of it, `of` the keys of what it is about, by the mark's field."""

    kind: str
    start: int
    end: int
    told: dict[str, Any]
    of: dict[str, Any] = field(default_factory=dict)
