"""Addresses of what happens at the table."""

from django.urls import URLPattern, URLResolver, include, path, register_converter

from negotiations import citation  # noqa: F401  registers its converter
from negotiations.briefed_urls import dated, levers, packed
from negotiations.reference import ReferenceConverter
from negotiations.views import (
    agenda,
    agreed,
    claims,
    cooling,
    counter_moves,
    delegations,
    directives,
    dossiers,
    imports,
    ledgers,
    line,
    live,
    machines,
    notes,
    options,
    overview,
    packages,
    packs,
    panel,
    points,
    predicted_claims,
    preparation,
    pressure,
    questions,
    readiness,
    record,
    redefining,
    referrals,
    removing,
    replies,
    rounds,
    said_before,
    scenarios,
    search,
    sittings,
    speakers,
    utterances,
    walk_away,
)

register_converter(ReferenceConverter, "reference")

sitting = [
    path("", sittings.sitting, name="sitting"),
    path("schedule/", sittings.sitting_schedule, name="sitting_schedule"),
    path("open/", sittings.sitting_step, {"step": "open"}, name="sitting_open"),
    path("pause/", sittings.sitting_step, {"step": "pause"}, name="sitting_pause"),
    path("resume/", sittings.sitting_step, {"step": "resume"}, name="sitting_resume"),
    path("close/", sittings.sitting_step, {"step": "close"}, name="sitting_close"),
    path("attendance/", sittings.attendance_mark, name="attendance_mark"),
    path("utterances/", utterances.utterance_record, name="utterance_record"),
    path("panel/", panel.panel, name="panel"),
    path("claims/", claims.claim_cards, name="claim_cards"),
    path("point/", panel.point_take_up, name="point_take_up"),
    path("live/", live.live, name="live"),
    path("live/<slug:desk>/", live.live, name="live_desk"),
]

point = [
    path("", points.point, name="point"),
    path("sheet/", packs.point_sheet, name="point_sheet"),
    path("change/", points.point_change, name="point_change"),
    path("move/", agenda.point_move, name="point_move"),
    path("remove/", agenda.point_remove, name="point_remove"),
    path("note/", points.point_note, name="point_note"),
    path("stance/", points.point_stance, name="point_stance"),
    path("stakes/", points.point_stakes, name="point_stakes"),
    path("measures/add/", points.measure_add, name="measure_add"),
    path("measures/<uuid:measure_id>/remove/", points.measure_remove, name="measure_remove"),
    path("options/add/", options.option_add, name="option_add"),
    path("counters/add/", options.counter_add, name="counter_add"),
    path("try/", points.values_try, name="values_try"),
]

package = [
    path("", packages.packages, name="packages"),
    path("add/", packages.package_add, name="package_add"),
    path("weights/", scenarios.weights_set, name="weights_set"),
    path("scenarios/<slug:kind>/", scenarios.scenario_write, name="scenario_write"),
    path("scenarios/<slug:kind>/remove/", scenarios.scenario_remove, name="scenario_remove"),
    path("<int:number>/change/", packages.package_change, name="package_change"),
    path("<int:number>/discard/", packages.package_discard, name="package_discard"),
    path("<int:number>/table/", packages.package_put, {"step": "table"}, name="package_table"),
    path("<int:number>/agree/", packages.package_put, {"step": "agree"}, name="package_agree"),
    path("<int:number>/withdraw/", packages.package_end, {"step": "withdraw"}, name="package_withdraw"),
    path("<int:number>/refuse/", packages.package_end, {"step": "refuse"}, name="package_refuse"),
]

option = [
    path("change/", options.option_change, name="option_change"),
    path("table/", options.option_put, {"step": "table"}, name="option_table"),
    path("agree/", options.option_put, {"step": "agree"}, name="option_agree"),
    *(path(f"{step}/", options.option_step, {"step": step}, name=f"option_{step}") for step in options.STEPS),
]

mandate = [
    path("", directives.mandate, name="mandate"),
    path("drift/", directives.drift, name="drift"),
    path("second-look/", cooling.cooling_set, name="cooling_set"),
    path("draft/", directives.directive_draft, name="directive_draft"),
    path("<int:number>/", directives.directive, name="directive"),
    path("<int:number>/revoke/", directives.directive_revoke, name="directive_revoke"),
    path("drafts/<uuid:directive_id>/", directives.draft, name="draft"),
    path("drafts/<uuid:directive_id>/change/", directives.draft_change, name="draft_change"),
    path("drafts/<uuid:directive_id>/issue/", directives.draft_issue, name="draft_issue"),
    path("drafts/<uuid:directive_id>/discard/", directives.draft_discard, name="draft_discard"),
]

claim = [
    path("", predicted_claims.predicted_claim, name="predicted_claim"),
    path("change/", predicted_claims.claim_change, name="claim_change"),
    path("sources/add/", predicted_claims.source_add, name="source_add"),
    path("sources/<int:source_id>/remove/", predicted_claims.source_remove, name="source_remove"),
]
removable = [
    part
    for kind in removing.KINDS
    for part in (
        path(f"{kind}/<uuid:prepared_id>/remove/", removing.prepared_remove, {"kind": kind}, name=f"{kind}_remove"),
        path(f"{kind}/<uuid:prepared_id>/restore/", removing.prepared_restore, {"kind": kind}, name=f"{kind}_restore"),
    )
]
prepared: list[URLPattern | URLResolver] = [
    path("", preparation.preparation, name="preparation"),
    path("rounds/<int:number>/", preparation.preparation_round, name="preparation_round"),
    path("rounds/<int:number>/carry/", preparation.round_carry, name="round_carry"),
    path("rounds/<int:number>/checklist/begin/", preparation.checklist_begin, name="checklist_begin"),
    path("rounds/<int:number>/checklist/add/", preparation.item_add, name="item_add"),
    path("checklist/<uuid:item_id>/change/", preparation.item_change, name="item_change"),
    path("checklist/<uuid:item_id>/tick/", preparation.item_tick, name="item_tick"),
    path("claims/", predicted_claims.predicted_claims, name="predicted_claims"),
    path("claims/try/", predicted_claims.claim_try, name="claim_try"),
    path("claims/write/", predicted_claims.claim_write, name="claim_write"),
    path("claims/<uuid:claim_id>/", include(claim)),
    path("replies/", replies.replies, name="replies"),
    path("replies/add/", replies.reply_add, name="reply_add"),
    path("replies/<uuid:reply_id>/change/", replies.reply_change, name="reply_change"),
    path("replies/<uuid:reply_id>/move/", replies.reply_move, name="reply_move"),
    path("questions/", questions.questions, name="questions"),
    path("agreed/", agreed.agreed, name="agreed"),
    path("questions/add/", questions.question_add, name="question_add"),
    path("questions/<uuid:question_id>/change/", questions.question_change, name="question_change"),
    path("questions/<uuid:question_id>/put/", questions.question_put, name="question_put"),
    *removable,
]

pressing = [
    path("", pressure.pressure, name="pressure"),
    path("raise/", pressure.pressure_raise, name="pressure_raise"),
    path("cards/", counter_moves.counter_moves, name="counter_moves"),
    path("cards/<slug:tactic>/write/", counter_moves.card_write, name="card_write"),
    path("cards/<slug:tactic>/reset/", counter_moves.card_reset, name="card_reset"),
    path("<uuid:pressure_id>/judge/", pressure.pressure_judge, name="pressure_judge"),
]
ledger = [
    path("", ledgers.ledgers, name="ledgers"),
    path("concessions/export/", ledgers.ledger_export, {"ledger": "concessions"}, name="concessions_export"),
    path("commitments/export/", ledgers.ledger_export, {"ledger": "commitments"}, name="commitments_export"),
    path("concessions/add/", ledgers.concession_add, name="concession_add"),
    path("concessions/<uuid:concession_id>/withdraw/", ledgers.concession_withdraw, name="concession_withdraw"),
    path("commitments/add/", ledgers.commitment_add, name="commitment_add"),
    path("commitments/<uuid:commitment_id>/settle/", ledgers.commitment_settle, name="commitment_settle"),
]
walking = [
    path("", walk_away.walk_away, name="walk_away"),
    path("write/", walk_away.walk_away_write, name="walk_away_write"),
    path("arm/", walk_away.walk_away_arm, name="walk_away_arm"),
    path("leave/", walk_away.walk_away_leave, name="walk_away_leave"),
]
referral = [
    path("", referrals.referrals, name="referrals"),
    path("propose/", referrals.referral_propose, name="referral_propose"),
    path("waiting/", referrals.referrals_waiting, name="referrals_waiting"),
    path("<int:number>/", referrals.referral, name="referral"),
    path("<int:number>/answer/", referrals.referral_answer, name="referral_answer"),
    path("<int:number>/ask/", referrals.referral_ask, name="referral_ask"),
    path("<int:number>/withdraw/", referrals.referral_withdraw, name="referral_withdraw"),
]


delegation: list[URLPattern | URLResolver] = [
    path("", overview.overview, name="overview"),
    path("search/", search.search, name="search"),
    path("search/suggestions/", search.search_suggestions, name="search_suggestions"),
    path("readiness/", readiness.readiness, name="readiness"),
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/plan/", rounds.round_create, name="round_create"),
    path("rounds/plan-sitting/", rounds.sitting_create, name="sitting_create"),
    path("calendar/", include(dated)),
    path("sittings/<reference:reference>/", include(sitting)),
    path("notes/", notes.note_send, name="note_send"),
    path("notes/acknowledge/", notes.note_acknowledge, name="note_acknowledge"),
    path("machines/", machines.machines, name="machines"),
    path("machines/<slug:kind>/allow/", machines.machine_allow, name="machine_allow"),
    path("machines/<slug:kind>/stop/", machines.machine_stop, name="machine_stop"),
    path("record/", record.record, name="record"),
    path("record/<citation:citation>/", line.line, name="line"),
    path("record/<citation:citation>/correct/", utterances.utterance_correct, name="utterance_correct"),
    path("record/<citation:citation>/marks/<uuid:mark_id>/against/", redefining.mark_against, name="mark_against"),
    path("record/<citation:citation>/ask/", machines.machine_ask, name="machine_ask"),
    path("record/<citation:citation>/before/", said_before.said_before, name="said_before"),
    path("record/<citation:citation>/before/show/", said_before.lines_show, name="lines_show"),
    path("import/", imports.record_import, name="record_import"),
    path("import/<uuid:upload_id>/confirm/", imports.record_import_confirm, name="record_import_confirm"),
    path("speakers/", speakers.speakers, name="speakers"),
    path("speakers/add/", speakers.speaker_add, name="speaker_add"),
    path("speakers/parties/add/", speakers.party_add, name="party_add"),
    path("speakers/<uuid:speaker_id>/change/", speakers.speaker_change, name="speaker_change"),
    path("speakers/<uuid:speaker_id>/decide/", speakers.speaker_decide, name="speaker_decide"),
    path("dossiers/<uuid:dossier_id>/", dossiers.dossier, name="dossier"),
    path("dossiers/<uuid:dossier_id>/speakers/", dossiers.speaker_link, name="speaker_link"),
    path("points/", agenda.points, name="points"),
    path("points/add/", agenda.point_add, name="point_add"),
    path("points/packages/", include(package)),
    path("points/<int:number>/", include(point)),
    path("options/<uuid:option_id>/", include(option)),
    path("mandate/", include(mandate)),
    path("referrals/", include(referral)),
    path("preparation/", include(prepared)),
    path("packs/", include(packed)),
    path("claims/", include("negotiations.claimed_urls")),
    path("pressure/", include(pressing)),
    path("ledgers/", include(ledger)),
    path("leverage/", include(levers)),
    path("walk-away/", include(walking)),
]

urlpatterns = [
    path("", delegations.delegation_list, name="delegation_list"),
    path("delegations/<uuid:delegation_id>/", include(delegation)),
]
