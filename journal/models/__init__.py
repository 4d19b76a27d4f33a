from journal.models.access import Access
from journal.models.checkpoint import Checkpoint
from journal.models.entry import Entry
from journal.models.journal import Journal

__all__ = ["Access", "Checkpoint", "Entry", "Journal"]
