"""Addresses about who: people, delegations, seats, proofs."""

from django.urls import URLPattern, URLResolver, include, path

from teams.views import delegations, integrity, preferences, roster, sign_in, tokens

seats = [
    path("change/", roster.seat_change, name="seat_change"),
    path("remove/", roster.seat_remove, name="seat_remove"),
    path("suspend/", roster.seat_suspend, name="seat_suspend"),
    path("restore/", roster.seat_restore, name="seat_restore"),
    path("invite/", roster.seat_invite, name="seat_invite"),
]

delegation: list[URLPattern | URLResolver] = [
    path("roster/", roster.roster, name="roster"),
    path("roster/add/", roster.seat_add, name="seat_add"),
    path("roster/open-talks/", roster.talks_open, name="talks_open"),
    path("roster/<uuid:seat_id>/", include(seats)),
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/<uuid:token_id>/revoke/", tokens.token_revoke, name="token_revoke"),
    path("integrity/", integrity.integrity, name="integrity"),
    path("integrity/<slug:compartment>/", integrity.journal, name="journal"),
    path("integrity/<slug:compartment>/export/", integrity.record_export, name="record_export"),
]

urlpatterns = [
    path("sign-in/<str:secret>/", sign_in.sign_in_link, name="sign_in_link"),
    path("preferences/", preferences.preferences, name="preferences"),
    path("language/", preferences.set_language, name="set_language"),
    path("verify.py", integrity.verifier, name="verifier"),
    path("delegations/new/", delegations.delegation_form, name="delegation_form"),
    path("delegations/<uuid:delegation_id>/", include(delegation)),
]
