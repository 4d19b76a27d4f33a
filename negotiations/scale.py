"""The scale of verdicts: the shipped one, and how four answers become one headline."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from negotiations.models import Asked

WORST, BEST = 1, 5
"""Of schema.org's Rating, as ClaimReview uses it."""


@dataclass(frozen=True, slots=True)
class Label:
    """One step: its key for programs, its words, and the ratingValue it is in a ClaimReview (1 to 5)."""

    key: str
    en: str
    uk: str
    rating: int


SHIPPED = (
    Label("right", "Right", "Правда", 5),
    Label("mostly-right", "Right for the most part", "Здебільшого правда", 4),
    Label("misleading", "Misleading", "Вводить в оману", 3),
    Label("unsupported", "Not supported by anything", "Нічим не підтверджено", 2),
    Label("wrong", "Wrong", "Неправда", 1),
)


def answers_of(chosen: Mapping[str, str], labels: Iterable[Label]) -> list[dict[str, Any]]:
    """The answers with their labels' words, in the order in which they are asked; KeyError for an unknown label."""
    known = {label.key: label for label in labels}
    return [{"asked": asked.value, **asdict(known[chosen[asked]])} for asked in Asked if chosen.get(asked)]
