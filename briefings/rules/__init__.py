"""May this seat do this? Pure predicates (seat, object) -> bool; every action requires one."""

from briefings.rules.norms import (
    can_keep_norms,
    can_read_interpretations,
    can_read_norms,
    can_review_interpretation,
)

__all__ = ["can_keep_norms", "can_read_interpretations", "can_read_norms", "can_review_interpretation"]
