from negotiations.models.attendance import Attendance
from negotiations.models.correction import Correction
from negotiations.models.note import Acknowledgement, Addressee, Note, Priority
from negotiations.models.party import Party, Side
from negotiations.models.point import Point
from negotiations.models.record_import import RecordImport
from negotiations.models.round import Round
from negotiations.models.sitting import Sitting, State
from negotiations.models.speaker import Speaker
from negotiations.models.utterance import Source, Utterance

__all__ = [
    "Acknowledgement",
    "Addressee",
    "Attendance",
    "Correction",
    "Note",
    "Party",
    "Point",
    "Priority",
    "RecordImport",
    "Round",
    "Side",
    "Sitting",
    "Source",
    "Speaker",
    "State",
    "Utterance",
]
