"""How we read a norm: written by those who keep the norms, reviewed by a legal adviser."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from briefings import rules
from briefings.models import Interpretation, Norm
from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from teams.actions.locking import lock_actor, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_text

LONGEST = 5000


@transaction.atomic
def write_interpretation(*, actor: Seat, norm: Norm, text: str) -> Interpretation:
    """Put a reading in front of the former ones, which stay. One by a legal adviser needs no other review."""
    actor = lock_actor(actor)
    require(rules.can_keep_norms, actor, actor.delegation)
    require_own(actor, norm.instrument)
    now, reviewed = database_now(), rules.can_review_interpretation(actor, actor.delegation)
    interpretation = Interpretation.objects.create(
        norm=norm, text=clean_text(text, LONGEST), written_by=actor, written_at=now,
        reviewed_by=actor if reviewed else None, reviewed_at=now if reviewed else None,
    )  # fmt: skip
    journal.append(_told(actor, "interpretation.written", norm, reviewed=reviewed))
    return interpretation


@transaction.atomic
def review_interpretation(*, actor: Seat, interpretation: Interpretation) -> Entry:
    """Say that the reading holds. Raises Conflict when somebody did, or when a newer one stands in front."""
    actor = lock_actor(actor)
    require(rules.can_review_interpretation, actor, actor.delegation)
    norm = interpretation.norm
    require_own(actor, norm.instrument)
    newest = norm.interpretations.first()
    waiting = Interpretation.objects.filter(pk=interpretation.pk, reviewed_at=None)
    if newest != interpretation or not waiting.update(reviewed_by=actor, reviewed_at=database_now()):
        raise Conflict(_("It was reviewed already, or a newer reading stands in front of it."))
    return journal.append(_told(actor, "interpretation.reviewed", norm))


def _told(actor: Seat, kind: str, norm: Norm, **more: Any) -> journal.Draft:
    body = {"norm": str(norm.pk), "instrument": norm.instrument.title, "article": norm.article}
    return journal.Draft(actor.scope, CAUCUS, kind, body | {"by": actor.person.name, **more}, actor.actor)
