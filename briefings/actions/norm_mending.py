"""What is filed of norms is ended, withdrawn or, where it was filed by mistake, taken away."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from briefings import rules
from briefings.actions.telling import of_norm, told_of_norm
from briefings.models import NormVersion, Reservation
from journal import append as journal
from teams.actions.locking import lock_actor, require_own
from teams.models import Seat
from teams.rules import require


@transaction.atomic
def end_wording(*, actor: Seat, version: NormVersion, in_force_to: date | None) -> NormVersion:
    """Say on which day it went out of force, or that it did not; its words stay as they were filed."""
    actor, version = lock_actor(actor), _locked(version)
    require(rules.can_keep_norms, actor, actor.delegation)
    require_own(actor, version.norm.instrument)
    if in_force_to and in_force_to <= version.in_force_from:
        raise ValidationError({"in_force_to": _("It goes out of force after it comes into force.")})
    version.in_force_to = in_force_to
    version.save(update_fields=["in_force_to"])
    journal.append(_told(actor, "norm.ended", version, to=in_force_to.isoformat() if in_force_to else None))
    return version


@transaction.atomic
def remove_wording(*, actor: Seat, version: NormVersion) -> None:
    """Take away what was filed by mistake: the right words are filed anew, for the same day if need be."""
    actor, version = lock_actor(actor), _locked(version)
    require(rules.can_keep_norms, actor, actor.delegation)
    require_own(actor, version.norm.instrument)
    journal.append(_told(actor, "norm.removed", version))
    version.delete()


@transaction.atomic
def withdraw_reservation(*, actor: Seat, reservation: Reservation, withdrawn_on: date | None) -> Reservation:
    """Say on which day the state took it back, or that it did not."""
    actor = lock_actor(actor)
    require(rules.can_keep_norms, actor, actor.delegation)
    require_own(actor, reservation.instrument)
    held = Reservation.objects.select_for_update(no_key=True, of=("self",)).select_related("instrument", "norm")
    reservation = held.get(pk=reservation.pk)
    if withdrawn_on and withdrawn_on <= reservation.made_on:
        raise ValidationError({"withdrawn_on": _("It is withdrawn after it is made.")})
    reservation.withdrawn_on = withdrawn_on
    reservation.save(update_fields=["withdrawn_on"])
    body = {
        "instrument": reservation.instrument.title, "article": reservation.norm.article if reservation.norm else "",
        "state": reservation.state, "kind": reservation.kind, "on": withdrawn_on.isoformat() if withdrawn_on else None,
    }  # fmt: skip
    journal.append(told_of_norm(actor, "reservation.withdrawn", body))
    return reservation


def _locked(version: NormVersion) -> NormVersion:
    held = NormVersion.objects.select_for_update(no_key=True, of=("self",)).select_related("norm__instrument")
    return held.get(pk=version.pk)


def _told(actor: Seat, kind: str, version: NormVersion, **more: str | None) -> journal.Draft:
    told = {"language": version.language, "from": version.in_force_from.isoformat()}
    return told_of_norm(actor, kind, of_norm(version.norm) | told | more)
