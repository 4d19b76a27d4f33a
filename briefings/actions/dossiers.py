"""Opening and keeping dossiers, and saying by name who reads one. Entries carry ids alone: a name would tell the rest."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from briefings import rules
from briefings.actions.burying import bury
from briefings.models import Alias, Dossier, Grant, Observation, Photo
from briefings.names.spelling import clean_name
from briefings.particulars import fill, justify
from briefings.retention import required_reason
from briefings.rules.dossiers import BY_NAME
from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from teams.actions.locking import lock_actor, require_own
from teams.compartments import AUDIT
from teams.models import Seat
from teams.rules import Conflict, require
from teams.versions import require_read


@transaction.atomic
def open_dossier(*, actor: Seat, name: str, purpose: str, basis: str, keep_until: date, **texts: str) -> Dossier:
    """Begin a dossier; it is assigned to who begins it. ValidationError without purpose, basis and a last day."""
    actor = lock_actor(actor)
    require(rules.can_open_dossier, actor, actor.delegation)
    dossier = Dossier(delegation=actor.delegation, opened_by=actor, opened_at=database_now())
    fill(dossier, name, texts)
    justify(dossier, purpose, basis, keep_until)
    dossier.save(force_insert=True)
    Grant.objects.create(dossier=dossier, seat=actor, given_by=actor, given_at=dossier.opened_at)
    journal.append(told(actor, "dossier.opened", dossier=dossier.pk))
    return dossier


@transaction.atomic
def change_dossier(
    *,
    actor: Seat,
    dossier: Dossier,
    name: str,
    purpose: str,
    basis: str,
    keep_until: date,
    version: str = "",
    **texts: str,
) -> Dossier:
    """Change what it says; a name that is changed stays as another spelling.

    `version`: of what was read; Conflict if somebody has changed it since.
    """
    actor = lock_actor(actor)
    dossier = lock_dossier(dossier)
    require(rules.can_keep_dossier, actor, dossier)
    require_read(dossier.version, version)
    before = dossier.name
    fill(dossier, name, texts)
    justify(dossier, purpose, basis, keep_until)
    dossier.save()
    if dossier.name != before:
        Alias.objects.get_or_create(dossier=dossier, spelling=before)
    journal.append(told(actor, "dossier.changed", dossier=dossier.pk))
    return dossier


@transaction.atomic
def add_alias(*, actor: Seat, dossier: Dossier, spelling: str) -> Alias:
    """Add another spelling, or another name. Conflict when it is there."""
    actor = lock_actor(actor)
    dossier = lock_dossier(dossier)
    require(rules.can_keep_dossier, actor, dossier)
    spelling = clean_name(spelling)
    if spelling in dossier.spellings:
        raise Conflict(_("This spelling is there already."))
    alias = Alias.objects.create(dossier=dossier, spelling=spelling)
    journal.append(told(actor, "dossier.changed", dossier=dossier.pk))
    return alias


@transaction.atomic
def remove_alias(*, actor: Seat, alias: Alias) -> Entry:
    actor = lock_actor(actor)
    dossier = lock_dossier(alias.dossier)
    require(rules.can_keep_dossier, actor, dossier)
    if not Alias.objects.filter(pk=alias.pk).delete()[0]:
        raise Conflict(_("This spelling is gone already."))
    bury(actor, [("spelling", dossier, dossier.keep_until)])
    return journal.append(told(actor, "dossier.changed", dossier=alias.dossier_id))


@transaction.atomic
def grant_dossier(*, actor: Seat, dossier: Dossier, seat: Seat) -> Entry:
    """Let a member read it; an analyst keeps it from then on. Conflict when it was granted, or reads it anyway."""
    actor = lock_actor(actor)
    dossier = lock_dossier(dossier)
    require(rules.can_grant_dossier, actor, dossier)
    require_own(actor, seat)
    if rules.can_read_dossier(seat, dossier):
        raise Conflict(_("This seat reads the dossier already."))
    if seat.role not in BY_NAME:
        raise ValidationError({"seat": _("A dossier is granted to delegates, advisers and analysts.")})
    Grant.objects.get_or_create(dossier=dossier, seat=seat, defaults={"given_by": actor, "given_at": database_now()})
    return journal.append(told(actor, "dossier.granted", dossier=dossier.pk, to=seat.actor))


@transaction.atomic
def revoke_grant(*, actor: Seat, dossier: Dossier, seat: Seat) -> Entry:
    """Take the grant back, at once. Conflict when there is none."""
    actor = lock_actor(actor)
    dossier = lock_dossier(dossier)
    require(rules.can_grant_dossier, actor, dossier)
    if not Grant.objects.filter(dossier=dossier, seat=seat).delete()[0]:
        raise Conflict(_("It was not granted to this seat."))
    return journal.append(told(actor, "dossier.revoked", dossier=dossier.pk, to=seat.actor))


@transaction.atomic
def delete_dossier(*, actor: Seat, dossier: Dossier, reason: str) -> Entry:
    """Delete a dossier with all that is in it, and what others' dossiers say of him; a trace of each stays.

    Always with a reason: whether one is asked would tell whether others, unseen, hold something of him.
    """
    actor = lock_actor(actor)
    dossier = lock_dossier(dossier)
    require(rules.can_keep_dossier, actor, dossier)
    going = list(Observation.objects.filter(Q(dossier=dossier) | Q(other=dossier)).select_related("dossier"))
    reason = required_reason(reason)
    gone: list[tuple[str, Dossier | None, date]] = [("dossier", None, dossier.keep_until)]
    gone += [("photo", None, dossier.keep_until)] * Photo.objects.filter(dossier=dossier).count()
    gone += [("spelling", None, dossier.keep_until)] * dossier.aliases.count()
    gone += [(one.kind, None if one.dossier_id == dossier.pk else one.dossier, one.keep_until) for one in going]
    bury(actor, gone, reason=reason)
    Observation.objects.filter(pk__in=[one.pk for one in going]).delete()
    entry = journal.append(told(actor, "dossier.deleted", dossier=dossier.pk))
    dossier.delete()
    return entry


def lock_dossier(dossier: Dossier) -> Dossier:
    """As it is now; Dossier.DoesNotExist when it was deleted meanwhile."""
    return Dossier.objects.select_for_update(no_key=True, of=("self",)).select_related("delegation").get(pk=dossier.pk)


def told(actor: Seat, kind: str, **body: Any) -> journal.Draft:
    """An entry of the audit journal: which, by its id, and who."""
    texts = {name: value if isinstance(value, (int, list)) else str(value) for name, value in body.items()}
    return journal.Draft(
        actor.scope, AUDIT, kind, {**texts, "seat": actor.actor, "name": actor.person.name}, actor.actor
    )
