from negotiations.models.adjournment import Break
from negotiations.models.attendance import Attendance
from negotiations.models.bearing import Bearing, Delay, Gains
from negotiations.models.boundary import Boundary
from negotiations.models.carried import Carried, Carry
from negotiations.models.checklist import Checklist, ChecklistItem
from negotiations.models.claim import Claim, ClaimOrder, ClaimState, Urgency
from negotiations.models.commitment import Commitment, Kept
from negotiations.models.concession import Concession, Direction
from negotiations.models.cooling_off import CoolingOff
from negotiations.models.correction import Correction
from negotiations.models.counter_move import CounterMove
from negotiations.models.directive import ENDED, UNISSUED, Directive, DirectiveAcknowledgement, Standing
from negotiations.models.evidence import Evidence, EvidenceFile
from negotiations.models.machine import MachineKind, MachinePermission, MachineState, MachineText
from negotiations.models.mandate_check import MandateCheck
from negotiations.models.mark import Mark, MarkCursor, MarkKind
from negotiations.models.measure import Measure
from negotiations.models.note import Acknowledgement, Addressee, Note, Priority
from negotiations.models.option import ACCEPTED, Opener, Option, OptionState
from negotiations.models.pack import UNFINISHED, Pack, PackState
from negotiations.models.package import Package, PackageCheck, PackageOption
from negotiations.models.party import Party, Side
from negotiations.models.point import VIEWS, VIEWS_FROM, Point, Stakes, Stance
from negotiations.models.point_note import PointNote
from negotiations.models.predicted_claim import ClaimSource, PredictedClaim
from negotiations.models.pressure import Nature, Pressure, Tactic
from negotiations.models.question import Outcome, Question, QuestionOutcome
from negotiations.models.quotation import Quotation
from negotiations.models.record_import import RecordImport
from negotiations.models.referral import Decision, Progress, Referral
from negotiations.models.reply import DEEPEST, Reply, is_there
from negotiations.models.round import Round
from negotiations.models.scenario import Outlook, Scenario
from negotiations.models.sitting import Sitting, State
from negotiations.models.speaker import Speaker
from negotiations.models.utterance import Source, Utterance
from negotiations.models.verdict import Asked, SafeToSay, Showing, Verdict, VerdictLabel
from negotiations.models.walk_away import WalkAway
from negotiations.models.weight import Weight, Worth

__all__ = [
    "ACCEPTED",
    "DEEPEST",
    "ENDED",
    "UNFINISHED",
    "UNISSUED",
    "VIEWS",
    "VIEWS_FROM",
    "Acknowledgement",
    "Addressee",
    "Asked",
    "Attendance",
    "Bearing",
    "Boundary",
    "Break",
    "Carried",
    "Carry",
    "Checklist",
    "ChecklistItem",
    "Claim",
    "ClaimOrder",
    "ClaimSource",
    "ClaimState",
    "Commitment",
    "Concession",
    "CoolingOff",
    "Correction",
    "CounterMove",
    "Decision",
    "Delay",
    "Direction",
    "Directive",
    "DirectiveAcknowledgement",
    "Evidence",
    "EvidenceFile",
    "Gains",
    "Kept",
    "MachineKind",
    "MachinePermission",
    "MachineState",
    "MachineText",
    "MandateCheck",
    "Mark",
    "MarkCursor",
    "MarkKind",
    "Measure",
    "Nature",
    "Note",
    "Opener",
    "Option",
    "OptionState",
    "Outcome",
    "Outlook",
    "Pack",
    "PackState",
    "Package",
    "PackageCheck",
    "PackageOption",
    "Party",
    "Point",
    "PointNote",
    "PredictedClaim",
    "Pressure",
    "Priority",
    "Progress",
    "Question",
    "QuestionOutcome",
    "Quotation",
    "RecordImport",
    "Referral",
    "Reply",
    "Round",
    "SafeToSay",
    "Scenario",
    "Showing",
    "Side",
    "Sitting",
    "Source",
    "Speaker",
    "Stakes",
    "Stance",
    "Standing",
    "State",
    "Tactic",
    "Urgency",
    "Utterance",
    "Verdict",
    "VerdictLabel",
    "WalkAway",
    "Weight",
    "Worth",
    "is_there",
]
