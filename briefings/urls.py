"""Addresses of what we know and what we say."""

from django.urls import URLPattern, URLResolver, include, path

from briefings.views import instruments, norm_imports, norms

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
    path("instruments/<uuid:instrument_id>/", include(instrument)),
    path("<uuid:norm_id>/", include(norm)),
]

delegation: list[URLPattern | URLResolver] = [
    path("norms/", include(norming)),
]

urlpatterns = [path("delegations/<uuid:delegation_id>/", include(delegation))]
