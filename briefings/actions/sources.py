"""Sources: written by an analyst, seen by the head and by leaders who were let in by name."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from briefings import rules
from briefings.actions.burying import bury
from briefings.actions.dossiers import told
from briefings.models import Reliability, Source
from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from teams.actions.locking import lock_actor, require_own
from teams.days import today
from teams.models import Role, Seat
from teams.rules import Conflict, require
from teams.versions import require_read
from teams.wording import clean_line, optional_text


@transaction.atomic
def write_source(*, actor: Seat, title: str, reliability: str, where: str = "", note: str = "") -> Source:
    actor = lock_actor(actor)
    require(rules.can_open_dossier, actor, actor.delegation)
    source = Source.objects.create(
        delegation=actor.delegation, title=clean_line(title, 300), where=optional_text(where, 500),
        note=optional_text(note, 1000), reliability=Reliability(reliability), written_by=actor,
        written_at=database_now(),
    )  # fmt: skip
    journal.append(told(actor, "source.written", source=source.pk))
    return source


@transaction.atomic
def change_source(*, actor: Seat, source: Source, version: str = "", **texts: Any) -> Source:
    """Change it; its reliability changes the grade of everything learned from it."""
    actor = lock_actor(actor)
    source = _lock(source)
    require(rules.can_keep_source, actor, source)
    require_read(source.version, version)
    source.title, source.reliability = clean_line(texts["title"], 300), Reliability(texts["reliability"])
    source.where, source.note = optional_text(texts.get("where", ""), 500), optional_text(texts.get("note", ""), 1000)
    source.save()
    journal.append(told(actor, "source.changed", source=source.pk))
    return source


@transaction.atomic
def let_in(*, actor: Seat, source: Source, seat: Seat, reads: bool = True) -> Entry:
    """Let a leader see the source, or no longer."""
    actor = lock_actor(actor)
    source = _lock(source)
    require(rules.can_grant_dossier, actor, source)
    require_own(actor, seat)
    if seat.role != Role.LEADER:
        raise ValidationError({"seat": _("Leaders alone are let in to a source.")})
    if reads:
        source.readers.add(seat)
    else:
        source.readers.remove(seat)
    kind = "source.granted" if reads else "source.revoked"
    return journal.append(told(actor, kind, source=source.pk, to=seat.actor))


@transaction.atomic
def delete_source(*, actor: Seat, source: Source, reason: str = "") -> Entry:
    """Forget it; a trace stays. Conflict while an observation rests on it: that one is deleted first."""
    actor = lock_actor(actor)
    source = _lock(source)
    require(rules.can_keep_source, actor, source)
    if source.observations.exists():
        raise Conflict(_("Observations rest on this source: delete those first."))
    bury(actor, [("source", None, today(source.delegation))], reason=optional_text(reason, 300))
    entry = journal.append(told(actor, "source.deleted", source=source.pk))
    source.delete()
    return entry


def _lock(source: Source) -> Source:
    return Source.objects.select_for_update(no_key=True, of=("self",)).select_related("delegation").get(pk=source.pk)
