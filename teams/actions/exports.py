"""Taking a journal out of the house: always told in the audit journal."""

from django.db import transaction

from journal.append import Draft, append
from journal.models import Entry, Journal
from teams import compartments, rules
from teams.models import Seat
from teams.statements import lock_seat


@transaction.atomic
def log_export(*, actor: Seat, journal: Journal) -> Entry:
    """Enter that this seat takes the journal out; Denied unless it may, and may read it itself."""
    actor = lock_seat(actor)
    rules.require(rules.can_export, actor, actor.delegation)
    rules.require(rules.can_read, actor, journal.compartment)
    body = {"journal": journal.compartment, "size": journal.size, "seat": actor.actor, "name": actor.person.name}
    return append(Draft(actor.scope, compartments.AUDIT, "record.exported", body, actor.actor))
