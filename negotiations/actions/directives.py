"""Directives: drafted, issued by a leader, acknowledged by each member, superseded or revoked."""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.actions.announcing import announce
from negotiations.actions.locking import require_version
from negotiations.boundaries import BoundaryAsked, made, require_sound
from negotiations.digests import directive_digest, draft_digest
from negotiations.models import (
    UNISSUED,
    Boundary,
    Directive,
    DirectiveAcknowledgement,
    Standing,
)
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import CAUCUS, MANDATE
from teams.models import Role, Seat
from teams.rules import Conflict, require
from teams.wording import clean_text, optional_text

LONGEST = 20_000
REMIND_AFTER = timedelta(minutes=10)


@transaction.atomic
def draft_directive(
    *, actor: Seat, text: str, boundaries: Iterable[BoundaryAsked] = (), received_from: str = "", **more: Any
) -> Directive:
    """Draft one; what the head enters was received by other means, and says from whom and how.

    `more`: guidance (for every member) and expires_at. ValidationError names boundaries that contradict each other.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_draft_directive, actor, delegation)
    received = optional_text(received_from, 300)
    if actor.role == Role.HEAD and not received:
        raise ValidationError({"received_from": _("Say from whom it came, and how.")})
    directive = Directive.objects.create(
        delegation=delegation, standing=Standing.RECEIVED if received else Standing.DRAFT,
        received_from=received, text=clean_text(text, LONGEST), drafted_by=actor, drafted_at=database_now(),
        salt=secrets.token_bytes(32), **_cleaned(more),
    )  # fmt: skip
    _bound(directive, boundaries)
    if received:
        body = {"directive": str(directive.pk)}
        journal.append(journal.Draft(actor.scope, MANDATE, "directive.received", body, actor.actor))
    return directive


@transaction.atomic
def change_directive(
    *, actor: Seat, directive: Directive, text: str, boundaries: Iterable[BoundaryAsked], version: str = "", **more: Any
) -> Directive:
    """Change a draft; all its boundaries are given anew. `version`: of what was read (`draft_digest`)."""
    lock_delegation(actor)
    actor, directive = lock_actor(actor), _locked(directive)
    require(rules.can_change_draft, actor, directive)
    _require(directive, *UNISSUED)
    require_version(directive, version)
    directive.text = clean_text(text, LONGEST)
    for name, value in _cleaned(more).items():
        setattr(directive, name, value)
    directive.save()
    directive.boundaries.all().delete()
    _bound(directive, boundaries)
    return directive


@transaction.atomic
def discard_draft(*, actor: Seat, directive: Directive) -> None:
    """Throw a draft away. It had no number, so nobody else misses it."""
    lock_delegation(actor)
    actor, directive = lock_actor(actor), _locked(directive)
    require(rules.can_change_draft, actor, directive)
    _require(directive, *UNISSUED)
    directive.delete()


@transaction.atomic
def issue_directive(*, actor: Seat, directive: Directive, digest: str) -> Entry:
    """Give it its number and put it in force (for one that was received: confirm it), in place of the one before.

    `digest` is that of the draft as it was read (`draft_digest`): Conflict if somebody has changed it since.

    Every option is checked anew in the same transaction. The members are told number and guidance, and of the active
    rungs those whose verdict is now another; leaders and head are told all that changed.
    """
    delegation, actor, directive = lock_delegation(actor), lock_actor(actor), _locked(directive)
    require(rules.can_issue, actor, directive)
    _require(directive, *UNISSUED)
    now = database_now()
    if directive.expires_at and directive.expires_at <= now:
        raise Conflict(_("It has expired before it was issued: change the date first."))
    if digest != draft_digest(directive):
        raise Conflict(_("The draft was changed since you read it. Read it again, then issue it."))
    boundaries = list(directive.boundaries.select_related("measure", "when_measure"))
    require_sound(boundaries)
    _require_measured(boundaries)
    Directive.objects.filter(delegation=delegation, standing=Standing.ISSUED).update(
        standing=Standing.SUPERSEDED, ended_at=now, remind_at=None
    )
    directive.standing, directive.issued_by, directive.issued_at = Standing.ISSUED, actor, now
    directive.number = (delegation.directives.aggregate(last=Max("number"))["last"] or 0) + 1
    directive.remind_at, directive.digest = now + REMIND_AFTER, directive_digest(directive, boundaries)
    directive.save()
    about = {"directive": str(directive.pk), "number": directive.number}
    announced = about | {
        "guidance": directive.guidance,
        "expires_at": directive.expires_at.isoformat() if directive.expires_at else None,
    }
    return announce(delegation, actor.actor, "directive.issued", about | {"digest": directive.digest}, announced)


@transaction.atomic
def revoke_directive(*, actor: Seat, directive: Directive) -> Entry:
    """Take the directive in force back: until there is another, every option is *unclear*."""
    delegation, actor, directive = lock_delegation(actor), lock_actor(actor), _locked(directive)
    require(rules.can_issue, actor, directive)
    _require(directive, Standing.ISSUED)
    directive.standing, directive.ended_at, directive.remind_at = Standing.REVOKED, database_now(), None
    directive.save()
    about = {"directive": str(directive.pk), "number": directive.number}
    return announce(delegation, actor.actor, "directive.revoked", about, about)


@transaction.atomic
def acknowledge_directive(*, actor: Seat, directive: Directive) -> Entry:
    """Say that one has read it; once, and again is the same."""
    actor, directive = lock_actor(actor), Directive.objects.get(pk=directive.pk)
    require(rules.can_acknowledge_directive, actor, directive.delegation)
    require_own(actor, directive)
    key = f"acknowledge:{directive.pk}"
    if given := journal.first(actor.scope, CAUCUS, actor.actor, key, kind="guidance.acknowledged"):
        return given
    _require(directive, Standing.ISSUED)
    body = {"directive": str(directive.pk), "number": directive.number, "name": actor.person.name}
    entry = journal.append(journal.Draft(actor.scope, CAUCUS, "guidance.acknowledged", body, actor.actor, key))
    DirectiveAcknowledgement.objects.create(directive=directive, seat=actor, at=entry.recorded_at)
    return entry


def _require_measured(boundaries: list[Boundary]) -> None:
    """Conflict where a measure was removed since: all its point would be unclear."""
    gone = [
        one.number
        for one in boundaries
        for measure in (one.measure, one.when_measure)
        if measure and measure.retired_at
    ]
    if gone:
        told = _("Boundary %(number)d is on a measure that was removed since: change the draft first.")
        raise Conflict(told % {"number": gone[0]})


def _bound(directive: Directive, boundaries: Iterable[BoundaryAsked]) -> None:
    found = made(directive, boundaries)
    require_sound(found)
    Boundary.objects.bulk_create(found)


def _locked(directive: Directive) -> Directive:
    found = Directive.objects.select_for_update(no_key=True, of=("self",)).select_related("delegation")
    return found.get(pk=directive.pk)


def _require(directive: Directive, *expected: str) -> None:
    if directive.standing not in expected:
        told = _("State of the directive: %(state)s. Nothing was changed.")
        raise Conflict(told % {"state": Standing(directive.standing).label})


def _cleaned(more: dict[str, Any]) -> dict[str, Any]:
    expires: datetime | None = more.get("expires_at")
    return {"guidance": optional_text(more.get("guidance", ""), LONGEST), "expires_at": expires}
