"""The kinds of entries this room writes, and the fragment that shows each."""

from journal.registry import register
from teams.compartments import AUDIT, CAUCUS

KINDS = (
    "norm.filed", "norm.ended", "norm.removed", "norms.imported", "instrument.changed", "adherence.filed", "reservation.filed", "reservation.withdrawn",
    "interpretation.written", "interpretation.reviewed", "term.filed", "term.changed", "terms.imported",
    "definition.requested", "sense.written", "sense.agreed", "annex.frozen",
    "leverage.entered", "leverage.changed", "leverage.reviewed", "leverage.due", "notice.listed",
    "notice.told",
)  # fmt: skip

for kind in KINDS:
    register(kind, compartment=CAUCUS, template=f"briefings/entries/_{kind.replace('.', '_')}.html")

READ = (
    "dossier.read", "dossier.opened", "dossier.changed", "dossier.deleted", "dossier.granted", "dossier.revoked",
    "dossier.joined", "dossier.parted", "dossier.differs", "dossier.pictured", "dossiers.imported", "dossiers.exported",
    "observation.added", "observation.reviewed", "observation.deleted",
    "source.written", "source.changed", "source.deleted", "source.read", "source.granted", "source.revoked",
)  # fmt: skip

for kind in READ:
    register(kind, compartment=AUDIT, template="briefings/entries/_dossier.html")
register("terms.exported", compartment=AUDIT, template="teams/entries/_audit.html")
