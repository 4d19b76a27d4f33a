"""The kinds of entries this room writes, and the fragment that shows each."""

from journal.registry import register
from teams.compartments import AUDIT, CAUCUS, MANDATE, RECORD

KINDS = {
    RECORD: (
        "sitting.scheduled", "sitting.opened", "sitting.paused", "sitting.resumed", "sitting.closed",
        "utterance.recorded", "utterance.corrected",
        "option.tabled", "option.withdrawn", "option.refused", "option.agreed", "option.confirmed", "option.declined",
        "package.tabled", "package.agreed", "package.withdrawn", "package.refused", "matter.referred", "point.taken_up",
    ),
    CAUCUS: (
        "note.sent", "note.acknowledged", "note.raised",
        "guidance.issued", "guidance.revoked", "guidance.expired", "guidance.acknowledged", "guidance.reminded",
        "agenda.changed", "option.opened", "option.changed", "option.closed", "counter.recorded",
        "referral.held", "referral.released", "referral.settled",
        "pressure.raised", "pressure.judged", "linkage.spotted", "line.marked", "card.written", "scale.shaped", "term.redefined",
        "concession.recorded", "concession.withdrawn", "commitment.recorded", "commitment.settled", "talks.broken_off",
        "preparation.removed", "preparation.restored", "claim.predicted", "reply.prepared", "question.prepared", "question.put", "checklist.ticked", "round.carried",
        "machine.wrote", "leverage.placed", "delay.judged",
        # Those of our own side stand in the desk's journal instead.
        "claim.marked", "claim.taken", "claim.returned", "claim.withdrawn", "claim.matched", "claim.corrected",
        "evidence.added", "verdict.signed", "claim.safe", "claim.acknowledged", "claim.released",
    ),
    MANDATE: (
        "directive.received", "directive.issued", "directive.revoked", "directive.expired",
        "option.proposed", "tabling.refused", "tabling.reasoned",
        "package.composed", "package.changed", "package.discarded", "package.stopped", "package.reasoned",
        "weights.set", "stakes.set", "scenario.written", "scenario.removed",
        "walk_away.armed", "walk_away.disarmed",
        "referral.proposed", "referral.asked", "referral.withdrawn", "referral.answered",
    ),
}  # fmt: skip

for compartment, kinds in KINDS.items():
    for kind in kinds:
        register(kind, compartment=compartment, template=f"negotiations/entries/_{kind.replace('.', '_')}.html")

for kind in (
    "record.imported",
    "record.exported",
    "ladder.opened",
    "ladder.closed",
    "guard.tried",
    "readiness.overridden",
    "ledger.exported",
    "calendar.taken",
    "calendar.imported",
    "cooling.set",
    "machine.allowed",
    "machine.stopped",
    "machine.used",
    "pack.made",
    "pack.taken",
    "pack.shown",
):
    register(kind, compartment=AUDIT, template="teams/entries/_audit.html")
