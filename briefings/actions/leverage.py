"""Means of pressure: entered, changed, reviewed; and who is reminded that a review is due."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from briefings import rules
from briefings.models import Holder, Leverage, LeverageState, Marking
from journal import append as journal
from journal.clock import database_now
from teams.actions.locking import lock_actor, require_own
from teams.compartments import CAUCUS
from teams.days import today
from teams.models import Seat
from teams.rules import require
from teams.versions import require_read
from teams.wording import clean_line, optional_text

LONGEST = 5_000
STRONGEST = 5
CHOICES = {"holder": Holder, "state": LeverageState, "marking": Marking}


@transaction.atomic
def enter_leverage(*, actor: Seat, title: str, holder: str, owner: Seat, strength: int, **more: Any) -> Leverage:
    """Enter a means of pressure. `more`: state, marking, description, source, review_on (nothing: no review)."""
    actor = lock_actor(actor)
    require(rules.can_keep_leverage, actor, actor.delegation)
    asked = {"title": title, "holder": holder, "owner": owner, "strength": strength, **more}
    found = Leverage(delegation=actor.delegation, entered_at=database_now())
    return _kept(actor, found, asked, "leverage.entered")


@transaction.atomic
def change_leverage(*, actor: Seat, leverage: Leverage, version: str = "", **asked: Any) -> Leverage:
    """Change what is named; the rest stays. A new day of review is reminded of anew.

    `version`: of what was read; Conflict if somebody has changed it since.
    """
    actor = lock_actor(actor)
    require(rules.can_keep_leverage, actor, actor.delegation)
    require_own(actor, leverage)
    found = _locked(leverage)
    require_read(found.version, version)
    return _kept(actor, found, asked, "leverage.changed")


@transaction.atomic
def review_leverage(*, actor: Seat, leverage: Leverage, review_on: date | None = None) -> Leverage:
    """Say that it was looked at, and when to look again: after today, or never."""
    actor = lock_actor(actor)
    require(rules.can_keep_leverage, actor, actor.delegation)
    require_own(actor, leverage)
    found, now = _locked(leverage), database_now()
    if review_on and review_on <= today(actor.delegation):
        raise ValidationError({"review_on": _("Choose a day after today, or none.")})
    found.reviewed_at = now
    return _kept(actor, found, {"review_on": review_on}, "leverage.reviewed")


@transaction.atomic
def remind_of_reviews(*, limit: int = 50) -> int:
    """A sweep: tell once of each review that is due, from midnight UTC of its day; returns how many."""
    claimed = Leverage.objects.select_for_update(skip_locked=True, of=("self",), no_key=True)
    due = (
        claimed.filter(remind_on__lte=database_now().date())
        .exclude(state=LeverageState.SPENT)
        .select_related("owner__person")
    )
    drafts = []
    for found in due.order_by("delegation_id", "id")[:limit]:
        found.remind_on = None
        found.save(update_fields=["remind_on"])
        drafts.append(journal.Draft(str(found.delegation_id), CAUCUS, "leverage.due", _told(found)))
    journal.append_all(drafts)
    return len(drafts)


def _kept(actor: Seat, found: Leverage, asked: dict[str, Any], kind: str) -> Leverage:
    before = found.review_on
    for name, value in asked.items():
        setattr(found, name, _cleaned(name, value))
    require_own(actor, found.owner)
    if found.review_on != before or kind == "leverage.reviewed":
        found.remind_on = found.review_on
    found.save()
    body = _told(found) | {"by": actor.person.name}
    journal.append(journal.Draft(actor.scope, CAUCUS, kind, body, actor.actor))
    return found


def _cleaned(name: str, value: Any) -> Any:
    if name in CHOICES:
        return CHOICES[name](value)
    if name == "strength" and not 1 <= value <= STRONGEST:
        raise ValidationError({"strength": _("The strength is from 1 to 5.")})
    if name == "title":
        return clean_line(value, 200)
    if name in {"description", "source"}:
        return optional_text(value, LONGEST if name == "description" else 500)
    return value


def _locked(leverage: Leverage) -> Leverage:
    found = Leverage.objects.select_for_update(no_key=True, of=("self",)).select_related("owner__person")
    return found.get(pk=leverage.pk)


def _told(found: Leverage) -> dict[str, Any]:
    return {
        "leverage": str(found.pk), "title": found.title, "holder": found.holder, "state": found.state,
        "strength": found.strength, "marking": found.marking, "owner": found.owner.person.name,
        "review_on": found.review_on.isoformat() if found.review_on else None,
    }  # fmt: skip
