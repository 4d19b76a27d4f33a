"""What does this seat see? Nothing here writes."""

from briefings.queries.norms import (
    adherences,
    instruments,
    interpretations,
    norm_versions,
    norms,
    norms_listed,
    norms_with_draft,
    reservations,
    states_named,
)

__all__ = [
    "adherences",
    "instruments",
    "interpretations",
    "norm_versions",
    "norms",
    "norms_listed",
    "norms_with_draft",
    "reservations",
    "states_named",
]
