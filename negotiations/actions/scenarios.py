"""How the negotiation may end: written and taken back by leaders and the head."""

from collections.abc import Iterable

from django.db import transaction

from journal import append as journal
from journal.clock import database_now
from negotiations import rules
from negotiations.models import Option, Outlook, Package, Scenario
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import MANDATE
from teams.models import Seat
from teams.rules import require
from teams.wording import clean_text

LONGEST = 8000


@transaction.atomic
def write_scenario(
    *, actor: Seat, kind: str, text: str, options: Iterable[Option] = (), packages: Iterable[Package] = ()
) -> Scenario:
    """Write one, in place of the one of its kind; what it rests on is given anew. Raises Denied and ValidationError."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_write_scenario, actor, delegation)
    chosen, together = list(options), list(packages)
    require_own(actor, *chosen, *together)
    written = {"text": clean_text(text, LONGEST), "written_by": actor, "written_at": database_now()}
    found, _made = Scenario.objects.update_or_create(delegation=delegation, kind=Outlook(kind).value, defaults=written)
    found.options.set(chosen)
    found.packages.set(together)
    body = {"kind": found.kind, "by": actor.person.name}
    journal.append(journal.Draft(actor.scope, MANDATE, "scenario.written", body, actor.actor))
    return found


@transaction.atomic
def remove_scenario(*, actor: Seat, scenario: Scenario) -> None:
    """Take one back."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_write_scenario, actor, delegation)
    require_own(actor, scenario)
    body = {"kind": scenario.kind, "by": actor.person.name}
    scenario.delete()
    journal.append(journal.Draft(actor.scope, MANDATE, "scenario.removed", body, actor.actor))
