"""The addresses of the API for what we know and what we say."""

from django.urls import path

from briefings.api import (
    dossiers,
    instruments,
    joining,
    norm_mending,
    norms,
    observations,
    people,
    photos,
    senses,
    sources,
    term_files,
    term_forms,
    terms,
)
from teams.api.urls import DELEGATION

NORM = f"{DELEGATION}/norms/<uuid:norm>"
INSTRUMENT = f"{DELEGATION}/instruments/<uuid:instrument>"
DOSSIER = f"{DELEGATION}/dossiers/<uuid:dossier>"
OBSERVATION = f"{DELEGATION}/observations/<uuid:observation>"
TERM = f"{DELEGATION}/terms/<uuid:term>"
FORM = f"{DELEGATION}/forms/<uuid:form>"
SENSE = f"{DELEGATION}/senses/<uuid:sense>"
SOURCE = f"{DELEGATION}/sources/<uuid:source>"

law = [
    path(f"{DELEGATION}/norms/", norms.NormList.as_view()),
    path(f"{DELEGATION}/norms/import/", instruments.NormImport.as_view()),
    path(f"{NORM}/", norms.NormDetail.as_view()),
    path(f"{NORM}/versions/", norms.VersionList.as_view()),
    path(f"{NORM}/citation/", norms.CitationCheck.as_view()),
    path(f"{NORM}/reservations/", norms.NormReservations.as_view()),
    path(f"{NORM}/readings/", norms.InterpretationList.as_view()),
    path(f"{NORM}/readings/<uuid:interpretation>/review/", norms.InterpretationReview.as_view()),
    path(f"{DELEGATION}/wordings/<uuid:version>/", norm_mending.WordingDetail.as_view()),
    path(f"{DELEGATION}/reservations/<uuid:reservation>/withdrawal/", norm_mending.ReservationWithdrawal.as_view()),
    path(f"{DELEGATION}/instruments/", instruments.InstrumentList.as_view()),
    path(f"{INSTRUMENT}/", instruments.InstrumentDetail.as_view()),
    path(f"{INSTRUMENT}/parties/", instruments.AdherenceList.as_view()),
    path(f"{INSTRUMENT}/reservations/", instruments.InstrumentReservations.as_view()),
]

known_people = [
    path(f"{DELEGATION}/dossiers/", dossiers.DossierList.as_view()),
    path(f"{DELEGATION}/dossiers/import/", people.PeopleImport.as_view()),
    path(f"{DELEGATION}/dossiers/export/", dossiers.DossierExport.as_view()),
    path(f"{DELEGATION}/dossiers/due/", observations.DueList.as_view()),
    path(f"{DELEGATION}/dossiers/likenesses/", joining.LikenessList.as_view()),
    path(f"{DELEGATION}/dossiers/joined/", joining.JoinedList.as_view()),
    path(f"{DOSSIER}/", dossiers.DossierDetail.as_view()),
    path(f"{DOSSIER}/deletion/", dossiers.DossierDeletion.as_view()),
    path(f"{DOSSIER}/aliases/", dossiers.AliasList.as_view()),
    path(f"{DOSSIER}/aliases/<uuid:alias>/", dossiers.AliasDetail.as_view()),
    path(f"{DOSSIER}/joining/", joining.DossierJoining.as_view()),
    path(f"{DOSSIER}/difference/", joining.DossierDifference.as_view()),
    path(f"{DOSSIER}/photo/", photos.DossierPhoto.as_view()),
    path(f"{DOSSIER}/readers/", dossiers.DossierReaders.as_view()),
    path(f"{DOSSIER}/readers/<uuid:seat>/", dossiers.DossierReader.as_view()),
    path(f"{DELEGATION}/observations/", observations.ObservationList.as_view()),
    path(f"{OBSERVATION}/keeping/", observations.ObservationKeeping.as_view()),
    path(f"{OBSERVATION}/deletion/", observations.ObservationDeletion.as_view()),
    path(f"{DELEGATION}/tombstones/", observations.TombstoneList.as_view()),
    path(f"{DELEGATION}/sources/", sources.SourceList.as_view()),
    path(f"{SOURCE}/", sources.SourceDetail.as_view()),
    path(f"{SOURCE}/deletion/", sources.SourceDeletion.as_view()),
    path(f"{SOURCE}/readers/<uuid:seat>/", sources.SourceReader.as_view()),
]

words = [
    path(f"{DELEGATION}/terms/", terms.TermList.as_view()),
    path(f"{DELEGATION}/terms/start/", term_files.TermStart.as_view()),
    path(f"{DELEGATION}/terms/import/", term_files.TermImport.as_view()),
    path(f"{DELEGATION}/terms/export/", term_files.TermExport.as_view()),
    path(f"{DELEGATION}/terms/letter/", term_files.TermLetter.as_view()),
    path(f"{DELEGATION}/terms/letter/sent/", term_files.TermLetterSent.as_view()),
    path(f"{TERM}/", terms.TermDetail.as_view()),
    path(f"{TERM}/request/", terms.TermRequest.as_view()),
    path(f"{TERM}/forms/", term_forms.TermForms.as_view()),
    path(f"{TERM}/false-friends/", term_forms.FalseFriendList.as_view()),
    path(f"{TERM}/senses/", senses.TermSenses.as_view()),
    path(f"{FORM}/", term_forms.FormDetail.as_view()),
    path(f"{FORM}/false-friends/", term_forms.FormFalseFriends.as_view()),
    path(f"{DELEGATION}/false-friends/<uuid:friend>/", term_forms.FalseFriendDetail.as_view()),
    path(f"{SENSE}/", senses.SenseDetail.as_view()),
    path(f"{SENSE}/agreement/", senses.SenseAgreement.as_view()),
    path(f"{DELEGATION}/annexes/", senses.AnnexList.as_view()),
    path(f"{DELEGATION}/annexes/<int:number>/", senses.AnnexDetail.as_view()),
]

urlpatterns = [*law, *known_people, *words]
