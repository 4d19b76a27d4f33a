"""Terms in a line: found by lemma, inflected and of several words, in English, Ukrainian and Russian."""

from negotiations.desk.terms.refusing import Refusal, refusal
from negotiations.desk.terms.spotter import Form, Spot, TermSpotter

__all__ = ["Form", "Refusal", "Spot", "TermSpotter", "refusal"]
