"""Tokens for programs, made and revoked by the seat they speak for."""

import secrets

from django.db import transaction
from django.utils.translation import gettext as _

from journal import access
from journal.append import Draft, append
from journal.clock import database_now
from teams import compartments, rules
from teams.models import Seat, Token
from teams.models.sign_in_link import digest
from teams.statements import lock_seat

MOST = 20


@transaction.atomic
def make_token(*, actor: Seat, name: str, scope: str) -> tuple[Token, str]:
    """A new token and its secret, shown once. Conflict when the seat has twenty already."""
    actor = lock_seat(actor)
    rules.require(rules.belongs, actor, actor.delegation)
    if actor.tokens.filter(revoked_at=None).count() >= MOST:
        raise rules.Conflict(_("A seat has at most %(count)d tokens: revoke one first.") % {"count": MOST})
    secret = secrets.token_urlsafe(32)
    token = Token.objects.create(seat=actor, name=name, scope=scope, digest=digest(secret))
    body = {"token": str(token.pk), "name": name, "scope": scope}
    append(Draft(actor.scope, compartments.AUDIT, "token.made", body, actor.actor))
    return token, secret


@transaction.atomic
def revoke_token(*, actor: Seat, token: Token) -> None:
    """End a token of one's own: its sockets close within a second."""
    if not Token.objects.filter(pk=token.pk, seat=actor, revoked_at=None).update(revoked_at=database_now()):
        raise rules.Conflict(_("This token is revoked already."))
    body = {"token": str(token.pk), "name": token.name}
    append(Draft(actor.scope, compartments.AUDIT, "token.revoked", body, actor.actor))
    access.changed(actor.scope)
