"""The addresses of the API for what we know."""

from django.urls import path

from briefings.api import dossiers, observations, sources
from teams.api.urls import DELEGATION

DOSSIER = f"{DELEGATION}/dossiers/<uuid:dossier>"
OBSERVATION = f"{DELEGATION}/observations/<uuid:observation>"
SOURCE = f"{DELEGATION}/sources/<uuid:source>"

known_people = [
    path(f"{DELEGATION}/dossiers/", dossiers.DossierList.as_view()),
    path(f"{DOSSIER}/", dossiers.DossierDetail.as_view()),
    path(f"{DOSSIER}/deletion/", dossiers.DossierDeletion.as_view()),
    path(f"{DOSSIER}/aliases/", dossiers.AliasList.as_view()),
    path(f"{DOSSIER}/joining/", dossiers.DossierJoining.as_view()),
    path(f"{DOSSIER}/readers/<uuid:seat>/", dossiers.DossierReader.as_view()),
    path(f"{DELEGATION}/observations/", observations.ObservationList.as_view()),
    path(f"{OBSERVATION}/keeping/", observations.ObservationKeeping.as_view()),
    path(f"{OBSERVATION}/deletion/", observations.ObservationDeletion.as_view()),
    path(f"{DELEGATION}/tombstones/", observations.TombstoneList.as_view()),
    path(f"{DELEGATION}/sources/", sources.SourceList.as_view()),
    path(f"{SOURCE}/", sources.SourceDetail.as_view()),
    path(f"{SOURCE}/readers/<uuid:seat>/", sources.SourceReader.as_view()),
]

urlpatterns = [*known_people]
