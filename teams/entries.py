"""The kinds of entries this room writes: all of them in the audit journal."""

from journal.registry import register
from teams.compartments import AUDIT

KINDS = (
    "seat.added", "seat.changed", "seat.removed", "seat.suspended", "seat.restored", "talks.opened",
    "token.made", "token.revoked", "signed.in", "signed.out",
)  # fmt: skip

for kind in KINDS:
    register(kind, compartment=AUDIT, template="teams/entries/_audit.html")
