"""The walk-away card: armed by a leader, used by the head in one confirmed act."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.actions.locking import require_version
from negotiations.actions.record import lock_sitting
from negotiations.actions.sittings import close_sitting
from negotiations.models import Sitting, WalkAway
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import CAUCUS, MANDATE
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import optional_text

LONGEST = 4000


@transaction.atomic
def prepare_walk_away(*, actor: Seat, version: str = "", **texts: str) -> WalkAway:
    """Write the card: triggers, checklist, words, tell. What is changed has to be armed anew. `version`: of what was read."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_see_mandate, actor, delegation)
    require_version(WalkAway.objects.filter(delegation=delegation).first() or WalkAway(), version)
    cleaned = {name: optional_text(text, LONGEST) for name, text in texts.items()}
    unarmed = {"armed_by": None, "armed_at": None}
    return WalkAway.objects.update_or_create(delegation=delegation, defaults=cleaned | unarmed)[0]


@transaction.atomic
def arm_walk_away(*, actor: Seat, armed: bool = True, version: str = "") -> WalkAway:
    """Put the card into the head's hand, or take it back.

    To arm it takes the `version` of the card as it was read: Conflict if it was changed since.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_arm, actor, delegation)
    card = WalkAway.objects.select_for_update(no_key=True).filter(delegation=delegation).first()
    if card is None or not card.words:
        raise Conflict(_("Write the words to say first."))
    if armed:
        require_version(card, version, needed=True)
    card.armed_by, card.armed_at = (actor, database_now()) if armed else (None, None)
    card.save()
    kind = "walk_away.armed" if armed else "walk_away.disarmed"
    journal.append(journal.Draft(actor.scope, MANDATE, kind, {"by": actor.person.name}, actor.actor))
    return card


@transaction.atomic
def walk_away(*, actor: Seat, sitting: Sitting, confirm: str, reason: str = "") -> Entry:
    """Leave the table: the sitting is closed for good, and everybody is told in the same moment.

    `confirm` is the sitting's reference, typed. Raises Denied, Conflict when the card is not armed or the sitting is
    not open any more, and ValidationError.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_walk_away, actor, delegation)
    require_own(actor, sitting)
    card = WalkAway.objects.select_for_update(no_key=True).filter(delegation=delegation).first()
    if card is None or not card.is_armed:
        raise Conflict(_("No leader has armed the walk-away card."))
    if confirm.strip() != sitting.reference:
        raise ValidationError({"confirm": _("Type %(reference)s to confirm.") % {"reference": sitting.reference}})
    lock_sitting(sitting)  # before any journal, as whoever records a line does
    body = {"sitting": str(sitting.pk), "by": actor.person.name, "words": card.words, "tell": card.tell}
    journal.append(journal.Draft(actor.scope, CAUCUS, "talks.broken_off", body, actor.actor))
    closed = close_sitting(actor=actor, sitting=sitting, reason=optional_text(reason, 500) or _("We walked away."))
    WalkAway.objects.filter(pk=card.pk).update(armed_by=None, armed_at=None)
    return closed
