"""What does this seat see? Nothing here writes."""

from briefings.queries.dossiers import (
    dossier,
    dossiers,
    dossiers_found,
    due,
    like_pairs,
    observations,
    organisations,
    readable_dossiers,
    source,
    sources,
    tombstones,
    who_may_be_let_in,
)
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

__all__ = [
    "adherences",
    "dossier",
    "dossiers",
    "dossiers_found",
    "due",
    "instruments",
    "interpretations",
    "like_pairs",
    "norm_versions",
    "norms",
    "norms_listed",
    "observations",
    "organisations",
    "readable_dossiers",
    "reservations",
    "source",
    "sources",
    "states_named",
    "tombstones",
    "who_may_be_let_in",
]
