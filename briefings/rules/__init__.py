"""May this seat do this? Pure predicates (seat, object) -> bool; every action requires one."""

from briefings.rules.norms import (
    can_keep_norms,
    can_read_interpretations,
    can_read_norms,
    can_review_interpretation,
)
from briefings.rules.terms import (
    can_agree_terms,
    can_keep_terms,
    can_propose_form,
    can_read_all_terms,
    can_read_terms,
    can_weigh_terms,
)

__all__ = [
    "can_agree_terms",
    "can_keep_norms",
    "can_keep_terms",
    "can_propose_form",
    "can_read_all_terms",
    "can_read_interpretations",
    "can_read_norms",
    "can_read_terms",
    "can_review_interpretation",
    "can_weigh_terms",
]
