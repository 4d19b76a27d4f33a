"""Addresses of what happens at the table."""

from django.urls import URLPattern, URLResolver, include, path, register_converter

from negotiations import citation  # noqa: F401  registers its converter
from negotiations.reference import ReferenceConverter
from negotiations.views import (
    delegations,
    imports,
    line,
    live,
    notes,
    overview,
    points,
    record,
    rounds,
    sittings,
    speakers,
    utterances,
)  # fmt: skip

register_converter(ReferenceConverter, "reference")

sitting = [
    path("", sittings.sitting, name="sitting"),
    path("open/", sittings.sitting_step, {"step": "open"}, name="sitting_open"),
    path("pause/", sittings.sitting_step, {"step": "pause"}, name="sitting_pause"),
    path("resume/", sittings.sitting_step, {"step": "resume"}, name="sitting_resume"),
    path("close/", sittings.sitting_step, {"step": "close"}, name="sitting_close"),
    path("attendance/", sittings.attendance_mark, name="attendance_mark"),
    path("utterances/", utterances.utterance_record, name="utterance_record"),
    path("live/", live.live, name="live"),
    path("live/<slug:desk>/", live.live, name="live_desk"),
]

delegation: list[URLPattern | URLResolver] = [
    path("", overview.overview, name="overview"),
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
    path("points/", points.points, name="points"),
    path("points/add/", points.point_add, name="point_add"),
    path("points/<int:number>/rename/", points.point_rename, name="point_rename"),
    path("points/<int:number>/remove/", points.point_remove, name="point_remove"),
]

urlpatterns = [
    path("", delegations.delegation_list, name="delegation_list"),
    path("delegations/<uuid:delegation_id>/", include(delegation)),
]
