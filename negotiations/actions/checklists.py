"""The checklist of a round: begun from a template or from the last round's, ticked one by one."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from negotiations import rules
from negotiations.checklist_templates import TEMPLATES
from negotiations.models import Checklist, ChecklistItem, Round
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import optional_text

LAST = "last"
MOST_ITEMS = 200


@transaction.atomic
def begin_checklist(*, actor: Seat, round: Round, template: str = "") -> Checklist:
    """From a shipped template by its key, from the last round's list (`last`: all of it, nothing ticked), or empty.

    Conflict where the round has one.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_preparation, actor, delegation)
    require_own(actor, round)
    if template not in {"", LAST, *TEMPLATES}:
        raise ValidationError({"template": _("There is no such template.")})
    if Checklist.objects.filter(round=round).exists():
        raise Conflict(_("This round has a checklist already."))
    before = Checklist.objects.filter(delegation=delegation, round__number__lt=round.number).order_by("-round__number")
    if template == LAST and not before.exists():
        raise ValidationError({"template": _("No earlier round has a checklist.")})
    checklist = Checklist.objects.create(delegation=delegation, round=round, made_by=actor, made_at=database_now())
    if template == LAST:
        _copy(checklist, before[0])
    elif template:
        _fill(checklist, template)
    return checklist


def _fill(checklist: Checklist, template: str) -> None:
    made: dict[str, ChecklistItem] = {}
    for place, told in enumerate(TEMPLATES[template].items, 1):
        made[told.key] = ChecklistItem(
            delegation=checklist.delegation, checklist=checklist, place=place, text_en=told.en, text_uk=told.uk,
            principle=told.principle, only_if=made.get(told.only_if),
        )  # fmt: skip
    ChecklistItem.objects.bulk_create(made.values())


def _copy(checklist: Checklist, before: Checklist) -> None:
    copies(checklist=checklist, items=before.items.filter(removed_at=None).order_by("place"))


def copies(*, checklist: Checklist, items: Iterable[ChecklistItem], after: int = 0, carried: bool = False) -> int:
    """Put the same things on another list, none ticked, after the place `after`; a condition that is not among them falls
    away. Part of actions that have required their rule; returns how many.
    """
    made: dict[Any, ChecklistItem] = {}
    told = list(items)
    for place, item in enumerate(told, after + 1):
        made[item.pk] = ChecklistItem(
            delegation=checklist.delegation, checklist=checklist, place=place, text_en=item.text_en,
            text_uk=item.text_uk, principle=item.principle, owner_id=item.owner_id,
            carried_from=item if carried else None,
        )  # fmt: skip
    for item in told:
        made[item.pk].only_if = made.get(item.only_if_id)
    return len(ChecklistItem.objects.bulk_create(made.values()))


@transaction.atomic
def add_item(
    *, actor: Seat, checklist: Checklist, text_en: str = "", text_uk: str = "", owner: Seat | None = None,
    only_if: ChecklistItem | None = None,
) -> ChecklistItem:  # fmt: skip
    """One more thing to do, as the last."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_preparation, actor, delegation)
    require_own(actor, checklist, owner, only_if)
    _require_condition(checklist, None, only_if)
    if checklist.items.count() >= MOST_ITEMS:
        raise ValidationError(_("At most %(count)d things on a checklist.") % {"count": MOST_ITEMS})
    last = checklist.items.aggregate(place=Max("place"))["place"] or 0
    return ChecklistItem.objects.create(
        delegation=delegation,
        checklist=checklist,
        place=last + 1,
        owner=owner,
        only_if=only_if,
        **_cleaned(text_en, text_uk),
    )


@transaction.atomic
def change_item(
    *, actor: Seat, item: ChecklistItem, text_en: str = "", text_uk: str = "", owner: Seat | None = None,
    only_if: ChecklistItem | None = None,
) -> ChecklistItem:  # fmt: skip
    """Its words, its owner, and what has to be done before it counts."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_preparation, actor, delegation)
    require_own(actor, item, owner, only_if)
    _require_condition(item.checklist, item, only_if)
    changed = ChecklistItem.objects.filter(pk=item.pk, removed_at=None)
    if not changed.update(owner=owner, only_if=only_if, **_cleaned(text_en, text_uk)):
        raise Conflict(_("It was removed. Put it back first."))
    return changed.get()


@transaction.atomic
def tick_item(*, actor: Seat, item: ChecklistItem, done: bool) -> ChecklistItem:
    """Say that it is done, or that it is not. Conflict when somebody said so already."""
    actor = lock_actor(actor)
    require(rules.can_keep_preparation, actor, actor.delegation)
    require_own(actor, item)
    waiting = ChecklistItem.objects.filter(pk=item.pk, removed_at=None, done_at__isnull=done)
    if not waiting.update(done_by=actor if done else None, done_at=database_now() if done else None):
        raise Conflict(_("It is ticked already.") if done else _("It is not ticked."))
    ticked = ChecklistItem.objects.select_related("checklist__round", "done_by__person").get(pk=item.pk)
    body = {
        "item": str(item.pk), "round": ticked.checklist.round.number, "text_en": ticked.text_en,
        "text_uk": ticked.text_uk, "done": done,
        "by": actor.person.name,
    }  # fmt: skip
    journal.append(journal.Draft(actor.scope, CAUCUS, "checklist.ticked", body, actor.actor))
    return ticked


def _require_condition(checklist: Checklist, item: ChecklistItem | None, only_if: ChecklistItem | None) -> None:
    """It stands on the same list, and does not wait for the item itself."""
    if only_if is None:
        return
    by_key = {one.pk: one for one in checklist.items.filter(removed_at=None)}
    at, above = by_key.get(only_if.pk), set()
    if at is None:
        raise ValidationError({"only_if": _("The condition stands on another list.")})
    while at is not None and at.pk not in above:
        above.add(at.pk)
        at = by_key.get(at.only_if_id) if at.only_if_id else None
    if item is not None and item.pk in above:
        raise ValidationError({"only_if": _("It cannot wait for itself.")})


def _cleaned(text_en: str, text_uk: str) -> dict[str, str]:
    texts = {"text_en": optional_text(text_en, 300), "text_uk": optional_text(text_uk, 300)}
    if not any(texts.values()):
        raise ValidationError(_("Write what is to be done, in at least one language."))
    return texts
