"""The addresses of the API for delegations, their rosters and their journals."""

from django.urls import path

from teams.api import delegations, exports, journals, me, presence, proofs, seats, tokens

DELEGATION = "delegations/<uuid:delegation>"
JOURNAL = f"{DELEGATION}/journals/<slug:compartment>"

urlpatterns = [
    path("me/", me.Me.as_view()),
    path("delegations/", delegations.DelegationList.as_view()),
    path(f"{DELEGATION}/", delegations.DelegationDetail.as_view()),
    path(f"{DELEGATION}/opening/", delegations.Opening.as_view()),
    path(f"{DELEGATION}/presence/", presence.PresenceView.as_view()),
    path(f"{DELEGATION}/seats/", seats.SeatList.as_view()),
    path(f"{DELEGATION}/seats/<uuid:seat>/", seats.SeatDetail.as_view()),
    path(f"{DELEGATION}/seats/<uuid:seat>/suspension/", seats.Suspension.as_view()),
    path(f"{DELEGATION}/seats/<uuid:seat>/invitation/", seats.InvitationView.as_view()),
    path(f"{DELEGATION}/tokens/", tokens.TokenList.as_view()),
    path(f"{DELEGATION}/tokens/<uuid:token>/", tokens.TokenDetail.as_view()),
    path(f"{DELEGATION}/journals/", journals.JournalList.as_view()),
    path(f"{JOURNAL}/entries/", journals.EntryList.as_view()),
    path(f"{JOURNAL}/checkpoints/", journals.CheckpointList.as_view()),
    path(f"{JOURNAL}/export/", exports.ExportView.as_view()),
    path(f"{JOURNAL}/proofs/inclusion/", proofs.Inclusion.as_view()),
    path(f"{JOURNAL}/proofs/consistency/", proofs.Consistency.as_view()),
]
