"""A briefing pack is asked for, cancelled, taken along; that one is ready, taken or read is told to the audit.

The making itself is `pack_making`: a worker does it, and whoever asked waits for nothing.
"""

import logging
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from briefings import queries as known
from briefings.actions.reading import quote_dossiers
from briefings.models import Dossier
from journal import append as journal
from journal.clock import database_now
from negotiations import queries, rules
from negotiations.models import UNFINISHED, Pack, PackState
from negotiations.packs import files
from teams.actions.locking import lock_actor, require_own
from teams.compartments import AUDIT
from teams.models import Seat
from teams.rules import Conflict, require

logger = logging.getLogger(__name__)


@transaction.atomic
def ask_pack(*, actor: Seat) -> Pack:
    """Have a pack made, in the person's language. Conflict while another one of this seat waits or is being made."""
    actor = lock_actor(actor)
    require(rules.can_have_pack, actor, actor.delegation)
    mine = Pack.objects.filter(seat=actor)
    if running := mine.filter(state__in=UNFINISHED).first():
        told = _("Pack %(number)s is still being made. Wait for it, or cancel it.")
        raise Conflict(told % {"number": running.number})
    last = mine.aggregate(last=Max("number"))["last"] or 0
    return Pack.objects.create(
        delegation=actor.delegation, seat=actor, number=last + 1, role=actor.role, language=actor.person.language,
        asked_at=database_now(),
    )  # fmt: skip


@transaction.atomic
def cancel_pack(*, actor: Seat, pack: Pack) -> Pack:
    """Have it made no further. Conflict where it is finished already."""
    actor = lock_actor(actor)
    require_own(actor, pack)
    require(rules.can_take_pack, actor, pack)
    stopped = Pack.objects.filter(pk=pack.pk, state__in=UNFINISHED).update(state=PackState.CANCELLED)
    pack.refresh_from_db()
    if not stopped:
        told = _("The pack is no longer being made: %(state)s. Nothing was changed.")
        raise Conflict(told % {"state": PackState(pack.state).label})
    return pack


@transaction.atomic
def take_pack(*, actor: Seat, pack: Pack) -> bytes:
    """The file; when this returns, the audit tells that it was taken. Pack.DoesNotExist where there is none any more.

    Conflict where a dossier that it quotes is no longer the reader's or is gone, and where an option was closed, or an
    observation deleted, since it was asked for.
    """
    actor = lock_actor(actor)
    require(rules.can_take_pack, actor, pack)
    pack = queries.pack_to_take(actor, pack.pk)
    lost = known.dossiers(actor).filter(pk__in=pack.dossiers).count() != len(pack.dossiers)
    if lost or queries.is_overtaken(pack):
        raise Conflict(_("You may no longer read all that this pack quotes. Have a new one made."))
    try:
        content = files.path_of(pack.pk).read_bytes()
    except FileNotFoundError as error:
        raise Pack.DoesNotExist from error
    if sha256(content).hexdigest() != pack.digest:
        logger.error("the file of pack %s is not the one that was made", pack.pk)
        raise Pack.DoesNotExist
    tell_audit(actor, "pack.taken", pack=str(pack.pk), number=pack.number, digest=pack.digest)
    return content


@transaction.atomic
def read_content(*, actor: Seat) -> list[Dossier]:
    """The dossiers that the seat's content quotes; that they, and the content as a page, are read is entered now."""
    actor = lock_actor(actor)
    require(rules.can_have_pack, actor, actor.delegation)
    tell_audit(actor, "pack.shown")
    return quoted(actor=actor)


def quoted(*, actor: Seat) -> list[Dossier]:
    """Those of which the seat sees a part, each entered as read."""
    require(rules.can_have_pack, actor, actor.delegation)
    found = list(known.dossiers(actor).order_by("name", "pk"))
    quote_dossiers(actor=actor, dossiers=found, part="pack")
    return found


def tell_audit(actor: Seat, kind: str, **told: Any) -> None:
    body = {"seat": actor.actor, "name": actor.person.name, **told}
    journal.append(journal.Draft(actor.scope, AUDIT, kind, body, actor.actor))
