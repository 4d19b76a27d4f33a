"""The kinds of entries this room writes, and the fragment that shows each."""

from journal.registry import register
from teams.compartments import AUDIT, CAUCUS, RECORD

KINDS = {
    RECORD: (
        "sitting.opened", "sitting.paused", "sitting.resumed", "sitting.closed",
        "utterance.recorded", "utterance.corrected",
    ),
    CAUCUS: ("note.sent", "note.acknowledged", "note.raised"),
}  # fmt: skip

for compartment, kinds in KINDS.items():
    for kind in kinds:
        register(kind, compartment=compartment, template=f"negotiations/entries/_{kind.replace('.', '_')}.html")

for kind in ("record.imported", "record.exported"):
    register(kind, compartment=AUDIT, template="teams/entries/_audit.html")
