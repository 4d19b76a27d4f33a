from briefings.models.adherence import Adherence, Reservation, Statement
from briefings.models.annex import Annex
from briefings.models.dossier import Alias, Basis, Difference, Dossier, Grant
from briefings.models.instrument import Force, Instrument
from briefings.models.interpretation import Interpretation
from briefings.models.leverage import Holder, Leverage, LeverageState, Notice, Occasion
from briefings.models.norm import Norm, NormVersion
from briefings.models.observation import Aspect, Credibility, Marking, Observation, Tombstone
from briefings.models.photo import Photo
from briefings.models.sense import Sense, Whose
from briefings.models.source import Reliability, Source
from briefings.models.term import UNASKED, WATCHED, Designation, FalseFriend, Request, Standing, Term

__all__ = [
    "UNASKED",
    "WATCHED",
    "Adherence",
    "Alias",
    "Annex",
    "Aspect",
    "Basis",
    "Credibility",
    "Designation",
    "Difference",
    "Dossier",
    "FalseFriend",
    "Force",
    "Grant",
    "Holder",
    "Instrument",
    "Interpretation",
    "Leverage",
    "LeverageState",
    "Marking",
    "Norm",
    "NormVersion",
    "Notice",
    "Observation",
    "Occasion",
    "Photo",
    "Reliability",
    "Request",
    "Reservation",
    "Sense",
    "Source",
    "Standing",
    "Statement",
    "Term",
    "Tombstone",
    "Whose",
]
