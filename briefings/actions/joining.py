"""The same person under two names: joined by a person, never by the machine, and parted again."""

from django.db import transaction
from django.utils.translation import gettext as _

from briefings import rules
from briefings.actions.dossiers import told
from briefings.models import Difference, Dossier
from journal import append as journal
from journal.models import Entry
from teams.actions.locking import lock_actor
from teams.models import Seat
from teams.rules import Conflict, require


@transaction.atomic
def join_dossiers(*, actor: Seat, dossier: Dossier, into: Dossier) -> Entry:
    """From now on the first is shown within the other. Nothing moves, so it can be undone."""
    actor = lock_actor(actor)
    dossier, into = _require_both(actor, dossier, into)
    if dossier.pk == into.pk or dossier.same_as_id or into.same_as_id:
        raise Conflict(_("One of the two is joined to another already."))
    if dossier.joined.exists():
        raise Conflict(_("Other dossiers are joined to this one: part them first."))
    Dossier.objects.filter(pk=dossier.pk).update(same_as=into)
    return journal.append(told(actor, "dossier.joined", dossier=dossier.pk, into=into.pk))


@transaction.atomic
def part_dossiers(*, actor: Seat, dossier: Dossier) -> Entry:
    """Undo it: both stand by themselves again."""
    actor = lock_actor(actor)
    dossier, _same = _require_both(actor, dossier, dossier)
    if not Dossier.objects.filter(pk=dossier.pk).exclude(same_as=None).update(same_as=None):
        raise Conflict(_("It is not joined to another."))
    return journal.append(told(actor, "dossier.parted", dossier=dossier.pk))


@transaction.atomic
def tell_apart(*, actor: Seat, dossier: Dossier, other: Dossier) -> Entry:
    """Two people of like names: they are no longer proposed as one."""
    actor = lock_actor(actor)
    dossier, other = _require_both(actor, dossier, other)
    if dossier.pk == other.pk:
        raise Conflict(_("This is one dossier."))
    first, second = sorted((dossier, other), key=lambda one: one.pk)
    Difference.objects.get_or_create(first=first, second=second, defaults={"told_by": actor})
    return journal.append(told(actor, "dossier.differs", dossier=first.pk, other=second.pk))


def _require_both(actor: Seat, one: Dossier, other: Dossier) -> tuple[Dossier, Dossier]:
    """Both as they are now, locked in one order, and both kept by the actor."""
    found = Dossier.objects.select_for_update(no_key=True, of=("self",)).select_related("delegation").order_by("pk")
    fresh = found.in_bulk([one.pk, other.pk])
    if not {one.pk, other.pk} <= fresh.keys():
        raise Dossier.DoesNotExist
    for dossier in fresh.values():
        require(rules.can_keep_dossier, actor, dossier)
    return fresh[one.pk], fresh[other.pk]
