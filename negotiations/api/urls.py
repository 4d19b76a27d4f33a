"""The addresses of the API for what happens at the table."""

from django.urls import path

from negotiations import citation  # noqa: F401  registers its converter
from negotiations.api import (
    attendance,
    imports,
    ledgers,
    notes,
    parties,
    points,
    pressure,
    rounds,
    sittings,
    speakers,
    utterances,
    walk_away,
)
from teams.api.urls import DELEGATION

SITTING = f"{DELEGATION}/sittings/<uuid:sitting>"
SPEAKER = f"{DELEGATION}/speakers/<uuid:speaker>"

urlpatterns = [
    path(f"{DELEGATION}/rounds/", rounds.RoundList.as_view()),
    path(f"{DELEGATION}/sittings/", sittings.SittingList.as_view()),
    path(f"{SITTING}/", sittings.SittingDetail.as_view()),
    path(f"{SITTING}/opening/", sittings.SittingOpening.as_view()),
    path(f"{SITTING}/pause/", sittings.SittingPause.as_view()),
    path(f"{SITTING}/resumption/", sittings.SittingResumption.as_view()),
    path(f"{SITTING}/closing/", sittings.SittingClosing.as_view()),
    path(f"{SITTING}/attendance/", attendance.AttendanceList.as_view()),
    path(f"{SITTING}/record/", imports.SittingImport.as_view()),
    path(f"{DELEGATION}/imports/", imports.ImportList.as_view()),
    path(f"{DELEGATION}/parties/", parties.PartyList.as_view()),
    path(f"{DELEGATION}/speakers/", speakers.SpeakerList.as_view()),
    path(f"{SPEAKER}/", speakers.SpeakerDetail.as_view()),
    path(f"{SPEAKER}/placement/", speakers.SpeakerPlacement.as_view()),
    path(f"{DELEGATION}/points/", points.PointList.as_view()),
    path(f"{DELEGATION}/points/<int:number>/", points.PointDetail.as_view()),
    path(f"{DELEGATION}/utterances/", utterances.UtteranceList.as_view()),
    path(f"{DELEGATION}/utterances/<citation:citation>/", utterances.UtteranceDetail.as_view()),
    path(f"{DELEGATION}/utterances/<citation:citation>/corrections/", utterances.CorrectionList.as_view()),
    path(f"{DELEGATION}/notes/", notes.NoteList.as_view()),
    path(f"{DELEGATION}/notes/<uuid:note>/", notes.NoteDetail.as_view()),
    path(f"{DELEGATION}/notes/<uuid:note>/acknowledgements/", notes.AcknowledgementList.as_view()),
    path(f"{SITTING}/breaking-off/", walk_away.SittingBreakingOff.as_view()),
    path(f"{DELEGATION}/walk-away/", walk_away.WalkAwayDetail.as_view()),
    path(f"{DELEGATION}/walk-away/arming/", walk_away.WalkAwayArming.as_view()),
    path(f"{DELEGATION}/pressure/", pressure.PressureList.as_view()),
    path(f"{DELEGATION}/pressure/<uuid:pressure>/", pressure.PressureDetail.as_view()),
    path(f"{DELEGATION}/concessions/", ledgers.ConcessionList.as_view()),
    path(f"{DELEGATION}/concessions/<uuid:concession>/withdrawal/", ledgers.ConcessionWithdrawal.as_view()),
    path(f"{DELEGATION}/commitments/", ledgers.CommitmentList.as_view()),
    path(f"{DELEGATION}/commitments/<uuid:commitment>/settlement/", ledgers.CommitmentSettlement.as_view()),
    path(f"{DELEGATION}/initiative/", ledgers.InitiativeDetail.as_view()),
]
