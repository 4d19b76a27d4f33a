"""The kinds of entries this room writes, and the fragment that shows each."""

from journal.registry import register
from teams.compartments import CAUCUS

KINDS = (
    "norm.filed", "norms.imported", "instrument.changed", "adherence.filed", "reservation.filed",
    "interpretation.written", "interpretation.reviewed",
)  # fmt: skip

for kind in KINDS:
    register(kind, compartment=CAUCUS, template=f"briefings/entries/_{kind.replace('.', '_')}.html")
