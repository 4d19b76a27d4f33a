"""Partners to be told: listed, and told; the log of who was told when stays."""

from django.db import transaction
from django.utils.translation import gettext as _

from briefings import rules
from briefings.models import Marking, Notice, Occasion
from journal import append as journal
from journal.clock import database_now
from teams.actions.locking import lock_actor, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_line, clean_text, optional_text


@transaction.atomic
def list_partner(
    *, actor: Seat, partner: str, occasion: str, about: str, contact: str = "", marking: str = Marking.AMBER
) -> Notice:
    """List a partner who is to hear of something, and how far it may be passed on there."""
    actor = lock_actor(actor)
    require(rules.can_keep_leverage, actor, actor.delegation)
    notice = Notice.objects.create(
        delegation=actor.delegation, partner=clean_line(partner, 200), contact=optional_text(contact, 200),
        occasion=Occasion(occasion), about=clean_text(about, 500), marking=Marking(marking), listed_at=database_now(),
    )  # fmt: skip
    _tell(actor, "notice.listed", notice)
    return notice


@transaction.atomic
def tell_partner(*, actor: Seat, notice: Notice) -> Notice:
    """Say that the partner was told, now, by this seat; Conflict where somebody said so already."""
    actor = lock_actor(actor)
    require(rules.can_keep_leverage, actor, actor.delegation)
    require_own(actor, notice)
    told = Notice.objects.filter(pk=notice.pk, told_at=None).update(told_at=database_now(), told_by=actor)
    notice = Notice.objects.select_related("told_by__person").get(pk=notice.pk)
    if not told:
        raise Conflict(
            _("%(name)s told them already.") % {"name": notice.told_by.person.name if notice.told_by else ""}
        )
    _tell(actor, "notice.told", notice)
    return notice


def _tell(actor: Seat, kind: str, notice: Notice) -> None:
    body = {
        "notice": str(notice.pk), "title": notice.partner, "about": notice.about, "occasion": notice.occasion,
        "marking": notice.marking, "by": actor.person.name,
    }  # fmt: skip
    journal.append(journal.Draft(actor.scope, CAUCUS, kind, body, actor.actor))
