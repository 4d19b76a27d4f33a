from briefings.models.adherence import Adherence, Reservation, Statement
from briefings.models.instrument import Force, Instrument
from briefings.models.interpretation import Interpretation
from briefings.models.norm import Norm, NormVersion

__all__ = ["Adherence", "Force", "Instrument", "Interpretation", "Norm", "NormVersion", "Reservation", "Statement"]
