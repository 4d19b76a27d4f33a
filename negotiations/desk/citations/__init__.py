"""Which norms and documents a line cites, in English, Ukrainian and Russian."""

from negotiations.desk.citations.citation import Citation
from negotiations.desk.citations.finding import citations

__all__ = ["Citation", "citations"]
