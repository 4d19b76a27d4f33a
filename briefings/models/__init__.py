from briefings.models.adherence import Adherence, Reservation, Statement
from briefings.models.dossier import Alias, Basis, Difference, Dossier, Grant
from briefings.models.instrument import Force, Instrument
from briefings.models.interpretation import Interpretation
from briefings.models.norm import Norm, NormVersion
from briefings.models.observation import Aspect, Credibility, Marking, Observation, Tombstone
from briefings.models.photo import Photo
from briefings.models.source import Reliability, Source

__all__ = [
    "Adherence",
    "Alias",
    "Aspect",
    "Basis",
    "Credibility",
    "Difference",
    "Dossier",
    "Force",
    "Grant",
    "Instrument",
    "Interpretation",
    "Marking",
    "Norm",
    "NormVersion",
    "Observation",
    "Photo",
    "Reliability",
    "Reservation",
    "Source",
    "Statement",
    "Tombstone",
]
