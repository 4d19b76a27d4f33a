"""Addresses of what we know, in the API."""

from django.urls import path

from briefings.api import terms

DELEGATION = "delegations/<uuid:delegation>"
TERM = f"{DELEGATION}/terms/<uuid:term>"

urlpatterns = [
    path(f"{DELEGATION}/terms/", terms.TermList.as_view()),
    path(f"{TERM}/", terms.TermDetail.as_view()),
    path(f"{TERM}/request/", terms.TermRequest.as_view()),
    path(f"{TERM}/forms/", terms.TermForms.as_view()),
    path(f"{TERM}/senses/", terms.TermSenses.as_view()),
    path(f"{DELEGATION}/senses/<uuid:sense>/agreement/", terms.SenseAgreement.as_view()),
    path(f"{DELEGATION}/annexes/", terms.AnnexList.as_view()),
]
