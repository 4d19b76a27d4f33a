"""A round starts from the last one: what was left open there is taken over."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from briefings.queries import refused_terms
from journal import append as journal
from journal.clock import database_now
from negotiations import queries, rules
from negotiations.actions.checklists import copies
from negotiations.models import Carried, Carry, Checklist, ChecklistItem, Round
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import require


@transaction.atomic
def carry_over(*, actor: Seat, round: Round, what: Collection[str]) -> dict[str, int]:
    """Take over what is asked for (`Carry`) and is not there yet; returns how many of each.

    ValidationError where there is no round before.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_preparation, actor, delegation)
    require_own(actor, round)
    asked = {Carry(one) for one in what}
    before = queries.round_before(actor, round)
    if before is None:
        raise ValidationError(_("There is no round before this one."))
    counts = {Carry.CHECKLIST.value: _items(actor, before, round)} if Carry.CHECKLIST in asked else {}
    for kind, rows in _open(actor).items():
        if kind in asked:
            counts[kind.value] = _rows(round, kind, list(rows))
    if any(counts.values()):
        body = {"round": round.number, "before": before.number, "counts": counts, "by": actor.person.name}
        journal.append(journal.Draft(actor.scope, CAUCUS, "round.carried", body, actor.actor))
    return counts


def _open(actor: Seat) -> dict[Carry, Any]:
    return {
        Carry.COMMITMENTS: queries.open_commitments(actor),
        Carry.POINTS: queries.unresolved_points(actor),
        Carry.QUESTIONS: queries.unanswered_questions(actor),
        Carry.TERMS: refused_terms(actor),
    }


def _rows(round: Round, kind: Carry, rows: list[Any]) -> int:
    name = kind.value.removesuffix("s")
    there = set(Carried.objects.filter(round=round).exclude(**{name: None}).values_list(name, flat=True))
    new = [Carried(round=round, **{name: row}) for row in rows if row.pk not in there]
    Carried.objects.bulk_create(new)
    return len(new)


def _items(actor: Seat, before: Round, round: Round) -> int:
    """Copies of what is not ticked, each knowing whence it came; a condition that is met falls away."""
    left = ChecklistItem.objects.filter(checklist__round=before, removed_at=None, done_at=None).order_by("place")
    there = set(ChecklistItem.objects.filter(checklist__round=round).values_list("carried_from", flat=True))
    new = [item for item in left if item.pk not in there]
    if not new:
        return 0
    checklist = Checklist.objects.get_or_create(
        round=round, defaults={"delegation": actor.delegation, "made_by": actor, "made_at": database_now()}
    )[0]
    last = checklist.items.aggregate(place=Max("place"))["place"] or 0
    return copies(checklist=checklist, items=new, after=last, carried=True)
