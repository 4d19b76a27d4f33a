"""Addresses of what happens at the table."""

from django.urls import URLPattern, URLResolver, include, path, register_converter

from negotiations import citation  # noqa: F401  registers its converter
from negotiations.reference import ReferenceConverter
from negotiations.views import (
    agenda,
    cooling,
    delegations,
    directives,
    imports,
    ledgers,
    line,
    live,
    notes,
    options,
    overview,
    panel,
    points,
    pressure,
    readiness,
    record,
    referrals,
    rounds,
    sittings,
    speakers,
    utterances,
    walk_away,
)

register_converter(ReferenceConverter, "reference")

sitting = [
    path("", sittings.sitting, name="sitting"),
    path("open/", sittings.sitting_step, {"step": "open"}, name="sitting_open"),
    path("pause/", sittings.sitting_step, {"step": "pause"}, name="sitting_pause"),
    path("resume/", sittings.sitting_step, {"step": "resume"}, name="sitting_resume"),
    path("close/", sittings.sitting_step, {"step": "close"}, name="sitting_close"),
    path("attendance/", sittings.attendance_mark, name="attendance_mark"),
    path("utterances/", utterances.utterance_record, name="utterance_record"),
    path("panel/", panel.panel, name="panel"),
    path("point/", panel.point_take_up, name="point_take_up"),
    path("live/", live.live, name="live"),
    path("live/<slug:desk>/", live.live, name="live_desk"),
]

point = [
    path("", points.point, name="point"),
    path("change/", points.point_change, name="point_change"),
    path("move/", agenda.point_move, name="point_move"),
    path("remove/", agenda.point_remove, name="point_remove"),
    path("stance/", points.point_stance, name="point_stance"),
    path("stakes/", points.point_stakes, name="point_stakes"),
    path("measures/add/", points.measure_add, name="measure_add"),
    path("measures/<uuid:measure_id>/remove/", points.measure_remove, name="measure_remove"),
    path("options/add/", options.option_add, name="option_add"),
    path("counters/add/", options.counter_add, name="counter_add"),
    path("try/", points.values_try, name="values_try"),
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

pressing = [
    path("", pressure.pressure, name="pressure"),
    path("raise/", pressure.pressure_raise, name="pressure_raise"),
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
    path("readiness/", readiness.readiness, name="readiness"),
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/plan/", rounds.round_create, name="round_create"),
    path("rounds/plan-sitting/", rounds.sitting_create, name="sitting_create"),
    path("sittings/<reference:reference>/", include(sitting)),
    path("notes/", notes.note_send, name="note_send"),
    path("notes/acknowledge/", notes.note_acknowledge, name="note_acknowledge"),
    path("record/", record.record, name="record"),
    path("record/<citation:citation>/", line.line, name="line"),
    path("record/<citation:citation>/correct/", utterances.utterance_correct, name="utterance_correct"),
    path("import/", imports.record_import, name="record_import"),
    path("import/<uuid:upload_id>/confirm/", imports.record_import_confirm, name="record_import_confirm"),
    path("speakers/", speakers.speakers, name="speakers"),
    path("speakers/add/", speakers.speaker_add, name="speaker_add"),
    path("speakers/parties/add/", speakers.party_add, name="party_add"),
    path("speakers/<uuid:speaker_id>/change/", speakers.speaker_change, name="speaker_change"),
    path("speakers/<uuid:speaker_id>/decide/", speakers.speaker_decide, name="speaker_decide"),
    path("points/", agenda.points, name="points"),
    path("points/add/", agenda.point_add, name="point_add"),
    path("points/<int:number>/", include(point)),
    path("options/<uuid:option_id>/", include(option)),
    path("mandate/", include(mandate)),
    path("referrals/", include(referral)),
    path("pressure/", include(pressing)),
    path("ledgers/", include(ledger)),
    path("walk-away/", include(walking)),
]

urlpatterns = [
    path("", delegations.delegation_list, name="delegation_list"),
    path("delegations/<uuid:delegation_id>/", include(delegation)),
]
