"""What does this seat see? Nothing here writes."""

from briefings.queries.norms import (
    adherences,
    instruments,
    interpretations,
    norm_versions,
    norms,
    norms_listed,
    reservations,
    states_named,
)
from briefings.queries.terms import (
    annexes,
    designations,
    false_friends,
    senses,
    terms,
    terms_listed,
    to_define,
    watched_words,
    whole_terms,
)

__all__ = [
    "adherences",
    "annexes",
    "designations",
    "false_friends",
    "instruments",
    "interpretations",
    "norm_versions",
    "norms",
    "norms_listed",
    "reservations",
    "senses",
    "states_named",
    "terms",
    "terms_listed",
    "to_define",
    "watched_words",
    "whole_terms",
]
