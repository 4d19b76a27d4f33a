"""Which norms and documents a line cites, in English, Ukrainian and Russian, and whether that binds."""

from negotiations.desk.citations.citation import Citation
from negotiations.desk.citations.filed import Article, Checked, Instrument, Norms, difference
from negotiations.desk.citations.finding import citations

__all__ = ["Article", "Checked", "Citation", "Instrument", "Norms", "citations", "difference"]
