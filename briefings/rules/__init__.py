"""May this seat do this? Pure predicates (seat, object) -> bool; every action requires one."""

from briefings.rules.dossiers import (
    can_export_dossiers,
    can_grant_dossier,
    can_keep_dossier,
    can_keep_source,
    can_list_dossiers,
    can_open_dossier,
    can_read_dossier,
    can_read_source,
    can_see_dossier,
)
from briefings.rules.leverage import can_keep_leverage, can_read_leverage
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
    "can_export_dossiers",
    "can_grant_dossier",
    "can_keep_dossier",
    "can_keep_leverage",
    "can_keep_norms",
    "can_keep_source",
    "can_keep_terms",
    "can_list_dossiers",
    "can_open_dossier",
    "can_propose_form",
    "can_read_all_terms",
    "can_read_dossier",
    "can_read_interpretations",
    "can_read_leverage",
    "can_read_norms",
    "can_read_source",
    "can_read_terms",
    "can_review_interpretation",
    "can_see_dossier",
    "can_weigh_terms",
]
