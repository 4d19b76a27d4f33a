"""Addresses of what we know and what we say."""

from django.urls import URLPattern, URLResolver, include, path

from briefings.views import (
    dossiers,
    instruments,
    joining,
    norm_imports,
    norm_mending,
    norms,
    observations,
    people,
    photos,
    senses,
    sources,
    term_files,
    terms,
)

instrument = [
    path("", instruments.instrument, name="instrument"),
    path("change/", instruments.instrument_change, name="instrument_change"),
    path("parties/", instruments.adherence_state, name="adherence_state"),
    path("reservations/", instruments.instrument_reservation, name="instrument_reservation"),
]

norm = [
    path("", norms.norm, name="norm"),
    path("readings/", norms.interpretation_write, name="interpretation_write"),
    path("readings/<uuid:interpretation_id>/review/", norms.interpretation_review, name="interpretation_review"),
    path("reservations/", norms.norm_reservation, name="norm_reservation"),
]

norming: list[URLPattern | URLResolver] = [
    path("", norms.norms, name="norms"),
    path("file/", norms.norm_file, name="norm_file"),
    path("import/", norm_imports.norm_import, name="norm_import"),
    path("import/<uuid:upload_id>/confirm/", norm_imports.norm_import_confirm, name="norm_import_confirm"),
    path("wordings/<uuid:version_id>/end/", norm_mending.wording_end, name="wording_end"),
    path("wordings/<uuid:version_id>/remove/", norm_mending.wording_remove, name="wording_remove"),
    path("statements/<uuid:reservation_id>/withdraw/", norm_mending.reservation_withdraw, name="reservation_withdraw"),
    path("instruments/<uuid:instrument_id>/", include(instrument)),
    path("<uuid:norm_id>/", include(norm)),
]

dossier = [
    path("change/", dossiers.dossier_change, name="dossier_change"),
    path("delete/", dossiers.dossier_delete, name="dossier_delete"),
    path("aliases/add/", dossiers.alias_add, name="alias_add"),
    path("aliases/<uuid:alias_id>/remove/", dossiers.alias_remove, name="alias_remove"),
    path("readers/add/", dossiers.reader_add, name="reader_add"),
    path("readers/remove/", dossiers.reader_remove, name="reader_remove"),
    path("observations/add/", observations.observation_add, name="observation_add"),
    path("photo/", photos.photo, name="photo"),
    path("photo/add/", photos.photo_add, name="photo_add"),
    path("photo/remove/", photos.photo_remove, name="photo_remove"),
    path("join/", joining.dossier_join, name="dossier_join"),
    path("differ/", joining.dossier_differ, name="dossier_differ"),
    path("part/", joining.dossier_part, name="dossier_part"),
]

known_people: list[URLPattern | URLResolver] = [
    path("dossiers/", dossiers.dossiers, name="dossiers"),
    path("dossiers/add/", dossiers.dossier_add, name="dossier_add"),
    path("dossiers/due/", observations.due, name="due"),
    path("dossiers/likenesses/", joining.likenesses, name="likenesses"),
    path("dossiers/export/", dossiers.dossiers_export, name="dossiers_export"),
    path("dossiers/import/", people.people_import, name="people_import"),
    path("dossiers/import/<uuid:upload_id>/confirm/", people.people_import_confirm, name="people_import_confirm"),
    path("dossiers/<uuid:dossier_id>/", include(dossier)),
    path("observations/<uuid:observation_id>/keep/", observations.observation_keep, name="observation_keep"),
    path("observations/<uuid:observation_id>/delete/", observations.observation_delete, name="observation_delete"),
    path("sources/", sources.sources, name="sources"),
    path("sources/add/", sources.source_add, name="source_add"),
    path("sources/<uuid:source_id>/", sources.source, name="source"),
    path("sources/<uuid:source_id>/delete/", sources.source_delete, name="source_delete"),
    path("sources/<uuid:source_id>/readers/", sources.source_reader, name="source_reader"),
]

term: list[URLPattern] = [
    path("", terms.terms, name="terms"),
    path("add/", terms.term_add, name="term_add"),
    path("start/", term_files.terms_start, name="terms_start"),
    path("import/", term_files.terms_import, name="terms_import"),
    path("import/<uuid:upload_id>/confirm/", term_files.terms_import_confirm, name="terms_import_confirm"),
    path("export/", term_files.terms_export, name="terms_export"),
    path("letter/", term_files.terms_letter, name="terms_letter"),
    path("letter/sent/", term_files.terms_letter_sent, name="terms_letter_sent"),
    path("annexes/", senses.annexes, name="annexes"),
    path("annexes/freeze/", senses.annex_freeze, name="annex_freeze"),
    path("annexes/<int:number>/", senses.annex, name="annex"),
    path("<uuid:term_id>/", terms.term, name="term"),
    path("<uuid:term_id>/change/", terms.term_change, name="term_change"),
    path("<uuid:term_id>/request/", terms.term_request, name="term_request"),
    path("<uuid:term_id>/forms/add/", terms.form_add, name="form_add"),
    path("<uuid:term_id>/senses/add/", senses.sense_add, name="sense_add"),
    path("forms/<uuid:form_id>/change/", terms.form_change, name="form_change"),
    path("forms/<uuid:form_id>/remove/", terms.form_remove, name="form_remove"),
    path("forms/<uuid:form_id>/false-friends/add/", terms.false_friend_add, name="false_friend_add"),
    path("false-friends/<uuid:friend_id>/remove/", terms.false_friend_remove, name="false_friend_remove"),
    path("senses/<uuid:sense_id>/change/", senses.sense_change, name="sense_change"),
    path("senses/<uuid:sense_id>/remove/", senses.sense_remove, name="sense_remove"),
    path("senses/<uuid:sense_id>/agree/", senses.sense_agree, name="sense_agree"),
]

delegation: list[URLPattern | URLResolver] = [
    path("norms/", include(norming)),
    path("terms/", include(term)),
    *known_people,
]

urlpatterns = [path("delegations/<uuid:delegation_id>/", include(delegation))]
