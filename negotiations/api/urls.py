"""The addresses of the API for what happens at the table."""

from django.urls import path

from negotiations import citation  # noqa: F401  registers its converter
from negotiations.api import (
    attendance,
    checks,
    directives,
    imports,
    measures,
    notes,
    options,
    parties,
    points,
    referrals,
    rounds,
    sittings,
    speakers,
    stances,
    tabling,
    utterances,
)
from teams.api.urls import DELEGATION

SITTING = f"{DELEGATION}/sittings/<uuid:sitting>"
SPEAKER = f"{DELEGATION}/speakers/<uuid:speaker>"
POINT = f"{DELEGATION}/points/<int:number>"
OPTION = f"{DELEGATION}/options/<uuid:option>"
DIRECTIVE = f"{DELEGATION}/directives/<int:number>"
REFERRAL = f"{DELEGATION}/referrals/<int:number>"

urlpatterns = [
    path(f"{DELEGATION}/rounds/", rounds.RoundList.as_view()),
    path(f"{DELEGATION}/sittings/", sittings.SittingList.as_view()),
    path(f"{SITTING}/", sittings.SittingDetail.as_view()),
    path(f"{SITTING}/opening/", sittings.SittingOpening.as_view()),
    path(f"{SITTING}/pause/", sittings.SittingPause.as_view()),
    path(f"{SITTING}/resumption/", sittings.SittingResumption.as_view()),
    path(f"{SITTING}/closing/", sittings.SittingClosing.as_view()),
    path(f"{SITTING}/point/", points.SittingPoint.as_view()),
    path(f"{SITTING}/attendance/", attendance.AttendanceList.as_view()),
    path(f"{SITTING}/record/", imports.SittingImport.as_view()),
    path(f"{DELEGATION}/imports/", imports.ImportList.as_view()),
    path(f"{DELEGATION}/parties/", parties.PartyList.as_view()),
    path(f"{DELEGATION}/speakers/", speakers.SpeakerList.as_view()),
    path(f"{SPEAKER}/", speakers.SpeakerDetail.as_view()),
    path(f"{SPEAKER}/placement/", speakers.SpeakerPlacement.as_view()),
    path(f"{DELEGATION}/points/", points.PointList.as_view()),
    path(f"{POINT}/", points.PointDetail.as_view()),
    path(f"{POINT}/move/", points.PointMove.as_view()),
    path(f"{POINT}/stance/", stances.PointStance.as_view()),
    path(f"{POINT}/stakes/", stances.PointStakes.as_view()),
    path(f"{POINT}/measures/", measures.MeasureList.as_view()),
    path(f"{POINT}/trial/", checks.Trial.as_view()),
    path(f"{DELEGATION}/stakes/", stances.OverallStakes.as_view()),
    path(f"{DELEGATION}/measures/<uuid:measure>/", measures.MeasureDetail.as_view()),
    path(f"{DELEGATION}/options/", options.OptionList.as_view()),
    path(f"{DELEGATION}/counter-proposals/", options.CounterProposals.as_view()),
    path(f"{OPTION}/", options.OptionDetail.as_view()),
    path(f"{OPTION}/acceptance/", options.OptionAcceptance.as_view()),
    path(f"{OPTION}/move/", options.OptionMove.as_view()),
    path(f"{OPTION}/opening/", options.OptionOpening.as_view()),
    path(f"{OPTION}/second-look/", options.SecondLook.as_view()),
    path(f"{OPTION}/tabling/", tabling.OptionTabling.as_view()),
    path(f"{OPTION}/withdrawal/", tabling.OptionWithdrawal.as_view()),
    path(f"{OPTION}/refusal/", tabling.OptionRefusal.as_view()),
    path(f"{OPTION}/agreement/", tabling.OptionAgreement.as_view()),
    path(f"{DELEGATION}/checks/", checks.CheckList.as_view()),
    path(f"{DELEGATION}/directives/", directives.DirectiveList.as_view()),
    path(f"{DIRECTIVE}/", directives.DirectiveDetail.as_view()),
    path(f"{DIRECTIVE}/issue/", directives.DirectiveIssue.as_view()),
    path(f"{DIRECTIVE}/revocation/", directives.DirectiveRevocation.as_view()),
    path(f"{DELEGATION}/guidance/", directives.GuidanceList.as_view()),
    path(f"{DELEGATION}/guidance/<int:number>/acknowledgement/", directives.GuidanceAcknowledgement.as_view()),
    path(f"{DELEGATION}/referrals/", referrals.ReferralList.as_view()),
    path(f"{REFERRAL}/", referrals.ReferralDetail.as_view()),
    path(f"{REFERRAL}/question/", referrals.ReferralQuestion.as_view()),
    path(f"{REFERRAL}/withdrawal/", referrals.ReferralWithdrawal.as_view()),
    path(f"{REFERRAL}/answer/", referrals.ReferralAnswer.as_view()),
    path(f"{DELEGATION}/utterances/", utterances.UtteranceList.as_view()),
    path(f"{DELEGATION}/utterances/<citation:citation>/", utterances.UtteranceDetail.as_view()),
    path(f"{DELEGATION}/utterances/<citation:citation>/corrections/", utterances.CorrectionList.as_view()),
    path(f"{DELEGATION}/notes/", notes.NoteList.as_view()),
    path(f"{DELEGATION}/notes/<uuid:note>/", notes.NoteDetail.as_view()),
    path(f"{DELEGATION}/notes/<uuid:note>/acknowledgements/", notes.AcknowledgementList.as_view()),
]
