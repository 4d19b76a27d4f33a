"""The kinds of entries this room writes, and the fragment that shows each."""

from journal.registry import register
from teams.compartments import AUDIT, CAUCUS

KINDS = (
    "norm.filed", "norms.imported", "instrument.changed", "adherence.filed", "reservation.filed",
    "interpretation.written", "interpretation.reviewed", "term.filed", "term.changed", "terms.imported",
    "definition.requested", "sense.written", "sense.agreed", "annex.frozen",
)  # fmt: skip

for kind in KINDS:
    register(kind, compartment=CAUCUS, template=f"briefings/entries/_{kind.replace('.', '_')}.html")

register("terms.exported", compartment=AUDIT, template="teams/entries/_audit.html")
