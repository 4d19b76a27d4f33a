"""Links that sign a person in once: for invitations and for the demo."""

import secrets
from datetime import timedelta

from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.translation import gettext as _

from journal.append import Draft, append_all
from journal.clock import database_now
from teams import compartments, rules
from teams.actions.people import access_changed
from teams.models import Person, Seat, SignInLink
from teams.models.sign_in_link import digest

VALID = {SignInLink.Purpose.DEMO: timedelta(hours=12), SignInLink.Purpose.INVITATION: timedelta(days=7)}


@transaction.atomic
def make_link(*, person: Person, purpose: str) -> str:
    """Make a link and return its secret, which is stored nowhere; earlier unused ones of the kind end."""
    now = database_now()
    SignInLink.objects.filter(person=person, purpose=purpose, used_at=None).update(used_at=now)
    secret = secrets.token_urlsafe(32)
    SignInLink.objects.create(
        person=person, purpose=purpose, digest=digest(secret), expires_at=now + VALID[SignInLink.Purpose(purpose)]
    )
    return secret


@transaction.atomic
def invite(*, actor: Seat, seat: Seat) -> str:
    """A new invitation link for a seat's person, from the head; returns its secret."""
    fresh = Seat.objects.select_related("person", "delegation")
    actor, seat = fresh.get(pk=actor.pk), fresh.get(pk=seat.pk)
    if not (rules.belongs(actor, seat.delegation) and actor.role == "head") or seat.person.has_usable_password():
        raise rules.Denied(_("The head invites people who have not signed in yet."))
    return make_link(person=seat.person, purpose=SignInLink.Purpose.INVITATION)


@transaction.atomic
def use_link(*, secret: str) -> SignInLink:
    """Use a link up; SignInLink.DoesNotExist if it is unknown, used or too old: exactly one of many tries wins."""
    now = database_now()
    # Columns of this one row only: with a join PostgreSQL would not look again at what it waited for.
    if not SignInLink.objects.filter(digest=digest(secret), used_at=None, expires_at__gt=now).update(used_at=now):
        raise SignInLink.DoesNotExist
    return SignInLink.objects.select_related("person").get(digest=digest(secret), person__is_active=True)


@transaction.atomic
def end_session(*, person: Person, session_key: str) -> None:
    """Sign out: the session goes in the same transaction that tells the hubs, so its sockets close at once."""
    Session.objects.filter(session_key=session_key).delete()
    log_sign_in(person=person, kind="signed.out")
    access_changed(person)


@transaction.atomic
def log_sign_in(*, person: Person, kind: str) -> None:
    """Enter a sign-in or sign-out in the audit journal of every delegation the person sits in."""
    seats = Seat.objects.filter(person=person).select_related("person")
    append_all(
        [
            Draft(seat.scope, compartments.AUDIT, kind, {"seat": seat.actor, "name": person.name}, seat.actor)
            for seat in seats
        ]
    )
