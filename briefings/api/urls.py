"""The addresses of the API for what we know and what we say."""

from django.urls import path

from briefings.api import instruments, norms
from teams.api.urls import DELEGATION

NORM = f"{DELEGATION}/norms/<uuid:norm>"
INSTRUMENT = f"{DELEGATION}/instruments/<uuid:instrument>"

urlpatterns = [
    path(f"{DELEGATION}/norms/", norms.NormList.as_view()),
    path(f"{DELEGATION}/norms/import/", instruments.NormImport.as_view()),
    path(f"{NORM}/", norms.NormDetail.as_view()),
    path(f"{NORM}/versions/", norms.VersionList.as_view()),
    path(f"{NORM}/citation/", norms.CitationCheck.as_view()),
    path(f"{NORM}/reservations/", norms.NormReservations.as_view()),
    path(f"{NORM}/readings/", norms.InterpretationList.as_view()),
    path(f"{NORM}/readings/<uuid:interpretation>/review/", norms.InterpretationReview.as_view()),
    path(f"{DELEGATION}/instruments/", instruments.InstrumentList.as_view()),
    path(f"{INSTRUMENT}/", instruments.InstrumentDetail.as_view()),
    path(f"{INSTRUMENT}/parties/", instruments.AdherenceList.as_view()),
    path(f"{INSTRUMENT}/reservations/", instruments.InstrumentReservations.as_view()),
]
