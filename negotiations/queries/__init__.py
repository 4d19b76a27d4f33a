"""What does this seat see of the negotiation? Seat first; nothing here writes.

What a seat may not see is absent: the query finds nothing, as if it did not exist.
"""

from negotiations.queries.agenda import (
    active_options,
    agreed_options,
    in_tree,
    is_active,
    measures,
    measures_on,
    options,
    options_listed,
    point_note,
    point_notes,
    points,
    stakes,
    stakes_on,
    stance_on,
    stances,
)
from negotiations.queries.board import claim_counts, claims_timed, claims_told, first_told, oldest_waiting
from negotiations.queries.claims import (
    claim,
    claims,
    claims_alike,
    claims_answered,
    claims_found,
    claims_to_check,
    evidence,
    evidence_file,
    released_claims,
    said_before,
    scale,
    scale_is_fixed,
    verdicts_of,
)
from negotiations.queries.dossiers import (
    line_counts,
    lines_cited,
    pressures_of,
    speakers_of,
    tactics_of,
)
from negotiations.queries.ledgers import (
    balances,
    commitments,
    concessions,
    initiative,
    initiative_by_round,
    open_commitments,
    promises_brought,
    walk_away_card,
)
from negotiations.queries.leverage import delays, leverage_on, leverage_on_points
from negotiations.queries.machines import fleet, machine_permissions, machine_texts
from negotiations.queries.mandate import (
    announced_directives,
    announced_in_force,
    checks,
    directives,
    in_force_announced,
    offered,
    open_referrals,
    referrals,
    unread_by,
    verdicts,
)
from negotiations.queries.marks import (
    as_told,
    behind_with_marks,
    mark,
    marks,
    marks_of,
)
from negotiations.queries.notes import (
    note,
    notes,
    notes_after,
    unseen_urgent_notes,
)
from negotiations.queries.packages import (
    can_be_packaged,
    last_proposals,
    packages,
    rungs,
    scenarios,
    weights,
    worths,
)
from negotiations.queries.packs import is_overtaken, pack_reader, pack_to_take, packs
from negotiations.queries.parties import (
    all_speakers,
    names_of,
    parties,
    parties_with_speakers,
    speakers,
    speakers_without_party,
    undecided_speakers,
)
from negotiations.queries.preparation import (
    carried,
    checklist_items,
    checklists,
    dodge_counts,
    predicted_claims,
    question_outcomes,
    questions,
    replies,
    round_before,
    unanswered_questions,
    unresolved_points,
)
from negotiations.queries.pressure import (
    counter_moves,
    pressure_counts,
    pressures,
)
from negotiations.queries.readiness import endings, members, points_prepared, speakers_known
from negotiations.queries.record import (
    imports,
    lines_found,
    newest_wordings,
    utterance,
    utterances,
    utterances_after,
    utterances_found,
    was_imported,
)
from negotiations.queries.sittings import (
    attendance,
    attendance_counts,
    attendees,
    break_now,
    breaks,
    empty_sittings,
    is_first_of_round,
    line_count,
    live_sitting,
    live_sittings,
    next_sitting,
    open_scopes,
    rounds,
    sitting_by_reference,
    sittings,
    sittings_recorded_late,
)
from negotiations.queries.undefined import undefined_terms

__all__ = [
    "active_options", "agreed_options", "all_speakers", "announced_directives", "announced_in_force", "as_told", "attendance",
    "attendance_counts", "attendees", "balances", "behind_with_marks", "break_now", "breaks", "can_be_packaged",
    "carried", "checklist_items", "checklists", "checks", "claim", "claim_counts", "claims", "claims_alike",
    "claims_answered", "claims_found", "claims_timed", "claims_to_check", "claims_told", "commitments", "concessions",
    "counter_moves", "delays", "directives", "dodge_counts", "empty_sittings", "endings", "evidence", "evidence_file",
    "first_told", "fleet", "imports", "in_force_announced", "in_tree", "initiative", "initiative_by_round", "is_active",
    "is_first_of_round", "is_overtaken", "last_proposals", "leverage_on", "leverage_on_points", "line_count",
    "line_counts", "lines_cited", "lines_found", "live_sitting", "live_sittings", "machine_permissions",
    "machine_texts", "mark", "marks", "marks_of", "measures", "measures_on", "members", "names_of", "newest_wordings",
    "next_sitting", "note", "notes", "notes_after", "offered", "oldest_waiting", "open_commitments", "open_referrals",
    "open_scopes", "options", "options_listed", "pack_reader", "pack_to_take", "packages", "packs", "parties",
    "parties_with_speakers", "point_note", "point_notes", "points", "points_prepared", "predicted_claims", "pressure_counts", "pressures", "pressures_of",
    "promises_brought", "question_outcomes", "questions", "referrals", "released_claims", "replies", "round_before",
    "rounds", "rungs", "said_before", "scale", "scale_is_fixed", "scenarios", "sitting_by_reference", "sittings",
    "sittings_recorded_late", "speakers", "speakers_known", "speakers_of", "speakers_without_party", "stakes",
    "stakes_on", "stance_on", "stances", "tactics_of", "unanswered_questions", "undecided_speakers",
    "undefined_terms", "unread_by", "unresolved_points", "unseen_urgent_notes", "utterance", "utterances",
    "utterances_after", "utterances_found", "verdicts", "verdicts_of", "walk_away_card", "was_imported", "weights",
    "worths",
]  # fmt: skip
