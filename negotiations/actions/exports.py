"""Taking a ledger out of the house: always told in the audit journal, as a journal's export is."""

from typing import Any

from django.db import transaction

from journal.append import Draft, append
from negotiations import rules
from negotiations.ledger_files import rows_of
from teams.actions.locking import lock_actor
from teams.compartments import AUDIT
from teams.models import Seat
from teams.rules import can_export, require


@transaction.atomic
def export_ledger(*, actor: Seat, ledger: str, form: str) -> list[dict[str, Any]]:
    """The rows of `concessions`, `commitments` or `repeats` for a file; Denied unless the seat may export, and reads them itself."""
    actor = lock_actor(actor)
    require(can_export, actor, actor.delegation)
    require(rules.can_read_notes, actor, actor.delegation)
    rows = rows_of(actor, ledger)
    body = {"ledger": ledger, "form": form, "rows": len(rows), "seat": actor.actor, "name": actor.person.name}
    append(Draft(actor.scope, AUDIT, "ledger.exported", body, actor.actor))
    return rows
