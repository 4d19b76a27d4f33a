"""Making packs in the background, and throwing them away in time. Sweeps claim what is due from the database.

A worker gathers and sets a pack outside of any transaction, and between the parts says how far it is. By that it keeps
the pack as its own, and hears that it was cancelled. Killed at any moment, it leaves nothing that another would not
take up when the lease is over.
"""

import logging
import secrets
from datetime import timedelta
from hashlib import sha256

from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from briefings.models import Dossier
from journal.clock import database_now
from negotiations import queries, rules
from negotiations.actions.packs import quoted, tell_audit
from negotiations.models import Pack, PackState
from negotiations.packs import files
from negotiations.packs.as_pdf import Cover, Made, pdf
from negotiations.packs.content import contents
from negotiations.packs.watermark import watermark
from teams.actions.locking import lock_actor
from teams.models import Seat
from teams.rules import Denied

KEPT = timedelta(hours=24)
LEASE = timedelta(minutes=5)
GATHERED = 0.4
"""Of the whole work, how much is done when everything is gathered and nothing is set."""
STEP = 5
"""Percent between two signs."""
logger = logging.getLogger(__name__)


class Stopped(Exception):
    """The pack was cancelled, or another worker has it."""


class Sign:
    """Says how far a pack is, and so keeps it; called with the share (0–1) that is done. Raises Stopped."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __call__(self, share: float) -> None:
        percent = min(int(share * 100), 99)
        if percent >= self.pack.percent + STEP:
            now = database_now()
            self.hold(percent=percent, taken_at=now)
            self.pack.percent, self.pack.taken_at = percent, now

    def hold(self, **changed: object) -> None:
        """Change the row, if it is still this worker's."""
        mine = Pack.objects.filter(pk=self.pack.pk, state=PackState.MAKING, taken_at=self.pack.taken_at)
        if not mine.update(**changed):
            raise Stopped


def make_next_pack() -> int:
    """Make the pack that waits longest; returns how many were taken up: 0 or 1, so that other sweeps come between."""
    pack = _take()
    if pack is None:
        return 0
    sign = Sign(pack)
    try:
        _make(pack, sign)
    except Stopped:
        logger.info("pack %s was stopped", pack.pk)
    except Denied:
        _end(sign, PackState.CANCELLED)
    except Exception:  # whatever a text does to it, the pack ends
        logger.exception("pack %s cannot be made", pack.pk)
        _end(sign, PackState.FAILED)
    return 1


@transaction.atomic
def _take() -> Pack | None:
    """The oldest that no worker has, or whose worker is gone."""
    now = database_now()
    free = Q(state=PackState.ASKED) | Q(state=PackState.MAKING, taken_at__lt=now - LEASE)
    due = Pack.objects.select_for_update(skip_locked=True, of=("self",), no_key=True).select_related("delegation")
    pack = due.filter(free).order_by("asked_at", "pk").first()
    if pack:
        Pack.objects.filter(pk=pack.pk).update(state=PackState.MAKING, taken_at=now, percent=0)
        pack.state, pack.taken_at, pack.percent = PackState.MAKING, now, 0
    return pack


def _make(pack: Pack, sign: Sign) -> None:
    seat, now = Seat.objects.select_related("person", "delegation").get(pk=pack.seat_id), database_now()
    with translation.override(pack.language), timezone.override(seat.delegation.zone):
        dossiers = _read(pack)
        sections = []
        for share, section in contents(seat, dossiers):
            sign(share * GATHERED)
            sections += [section] if section.blocks else []
        made = pdf(
            _cover(seat, pack), sections, watermark(seat, now, pack), secrets.token_hex(16),
            on=lambda share: sign(GATHERED + share * (1 - GATHERED)),
        )  # fmt: skip
    _finish(pack, sign, made, dossiers)


@transaction.atomic
def _read(pack: Pack) -> list[Dossier]:
    """Entered, and committed, before anything of them is looked up."""
    seat = _still_his(pack)
    return quoted(actor=seat)


def _still_his(pack: Pack) -> Seat:
    seat = lock_actor(pack.seat)
    if not rules.can_take_pack(seat, pack):
        raise Denied
    return seat


def _cover(seat: Seat, pack: Pack) -> Cover:
    delegation = seat.delegation
    until = timezone.localtime(database_now() + KEPT)
    texts = (
        _("For %(name)s alone. What other seats read is not in it.") % {"name": seat.person.name},
        _("It can be taken from Anteroom until %(moment)s.") % {"moment": date_format(until, "DATETIME_FORMAT")},
    )
    return Cover((delegation.negotiation, delegation.our_party), _("Briefing pack"), texts, pack.language)


@transaction.atomic
def _finish(pack: Pack, sign: Sign, made: Made, dossiers: list[Dossier]) -> None:
    """The row first: who has lost the pack writes no file over another worker's."""
    seat, now = _still_his(pack), database_now()
    digest = sha256(made.content).hexdigest()
    sign.hold(
        state=PackState.READY, percent=100, ready_at=now, expires_at=now + KEPT, pages=made.pages, digest=digest,
        dossiers=[str(one.pk) for one in dossiers],
    )  # fmt: skip
    files.keep(pack.pk, made.content)
    tell_audit(seat, "pack.made", pack=str(pack.pk), number=pack.number, digest=digest)


def _end(sign: Sign, state: str) -> None:
    try:
        sign.hold(state=state)
    except Stopped:
        logger.info("pack %s has ended already", sign.pack.pk)


def expire_packs() -> int:
    """Throw away the files whose time is over, what nobody may take any more, and what a killed worker left.

    Returns how many packs expired.
    """
    now = database_now()
    ready = Pack.objects.filter(state=PackState.READY).order_by("expires_at", "pk")
    over = [one.pk for one in ready if (one.expires_at or now) <= now or queries.is_overtaken(one)]
    count = 0
    for key in over:
        count += Pack.objects.filter(pk=key, state=PackState.READY).update(state=PackState.EXPIRED)
        files.drop(key)
    files.drop_others({str(one.pk) for one in ready.all()})
    return count
