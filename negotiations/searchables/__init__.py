"""Everything that the search finds beside the record: one kind a file, each from the queries of its own pages."""

from negotiations.searchables.annexes import ANNEXES
from negotiations.searchables.cards import CARDS
from negotiations.searchables.checked import CHECKED
from negotiations.searchables.checklists import CHECKLISTS
from negotiations.searchables.claims import CLAIMS
from negotiations.searchables.directives import DIRECTIVES
from negotiations.searchables.dossiers import DOSSIERS
from negotiations.searchables.ledgers import COMMITMENTS, CONCESSIONS
from negotiations.searchables.leverage import LEVERAGE
from negotiations.searchables.norms import NORMS
from negotiations.searchables.notes import NOTES
from negotiations.searchables.observations import OBSERVATIONS
from negotiations.searchables.options import OPTIONS
from negotiations.searchables.packages import PACKAGES
from negotiations.searchables.points import POINTS
from negotiations.searchables.pressures import PRESSURES
from negotiations.searchables.questions import QUESTIONS
from negotiations.searchables.readings import READINGS
from negotiations.searchables.referrals import REFERRALS
from negotiations.searchables.replies import REPLIES
from negotiations.searchables.searchable import Place, Row, Searchable
from negotiations.searchables.senses import SENSES
from negotiations.searchables.sources import SOURCES
from negotiations.searchables.speakers import SPEAKERS
from negotiations.searchables.terms import TERMS

SEARCHABLES = (
    DOSSIERS, SPEAKERS, POINTS, OPTIONS, DIRECTIVES, TERMS, SENSES, ANNEXES, NORMS, READINGS, CLAIMS, CHECKED, REPLIES,
    QUESTIONS, CHECKLISTS, COMMITMENTS, CONCESSIONS, LEVERAGE, PRESSURES, CARDS, REFERRALS, PACKAGES, NOTES, OBSERVATIONS, SOURCES,
)  # fmt: skip
"""In the order in which they are shown, after the lines of the record."""

__all__ = ["SEARCHABLES", "Place", "Row", "Searchable"]
