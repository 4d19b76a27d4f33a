from briefings.models.adherence import Adherence, Reservation, Statement
from briefings.models.annex import Annex
from briefings.models.instrument import Force, Instrument
from briefings.models.interpretation import Interpretation
from briefings.models.norm import Norm, NormVersion
from briefings.models.sense import Sense, Whose
from briefings.models.term import WATCHED, Designation, FalseFriend, Request, Standing, Term

__all__ = [
    "WATCHED",
    "Adherence",
    "Annex",
    "Designation",
    "FalseFriend",
    "Force",
    "Instrument",
    "Interpretation",
    "Norm",
    "NormVersion",
    "Request",
    "Reservation",
    "Sense",
    "Standing",
    "Statement",
    "Term",
    "Whose",
]
