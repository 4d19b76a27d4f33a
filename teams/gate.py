"""The journal's gate, kept by the roster: who may open a socket, and what it may carry."""

from collections.abc import Collection, Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import parse_cookie
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from journal.clock import database_now
from journal.gate import Ticket
from teams import queries
from teams.actions import presence
from teams.compartments import readable_by, writes_to
from teams.models import Person, Seat, Token

TOKEN = "token:"  # noqa: S105  the mark of a ticket that came with a token, not a secret


class TeamsGate:
    """Reads the sign-in session or token itself: three queries a socket, off the shared database thread."""

    def admit(self, connection: Mapping[str, Any], scope: str) -> Ticket | None:
        headers = dict(connection["headers"])
        bearer = headers.get(b"authorization", b"").decode("latin-1")
        if bearer.startswith("Bearer "):
            return _by_token(bearer.removeprefix("Bearer ").strip(), scope)
        return _by_session(headers.get(b"cookie", b"").decode("latin-1"), scope)

    def readable(self, tickets: Collection[Ticket]) -> Mapping[Ticket, frozenset[str]]:
        seats = {
            str(seat.pk): seat
            for seat in Seat.objects.filter(
                pk__in={ticket.seat for ticket in tickets}, suspended_at=None, person__is_active=True
            ).select_related("person")
        }
        valid = _valid_tokens(tickets) | _valid_sessions(tickets, seats)
        return {
            ticket: readable_by(seats[ticket.seat].role)
            for ticket in tickets
            if ticket.seat in seats and ticket.session in valid
        }

    def seen(self, ticket: Ticket, cursors: Mapping[str, int]) -> None:
        presence.mark_seen(actor=ticket.seat, cursors=cursors)

    def typing(self, ticket: Ticket) -> None:
        presence.mark_typing(actor=ticket.seat)

    def present(self, tickets: Collection[Ticket]) -> None:
        presence.mark_present(actors={ticket.seat for ticket in tickets})

    def pulse(self, scope: str) -> Mapping[str, Any]:
        now, present, typing = database_now(), [], dict[str, list[str]]()
        for row in queries.present_seats(scope).select_related("seat"):
            if row.present_until > now:
                present.append(row.seat.actor)
            if row.typing_until and row.typing_until > now:
                typing.setdefault(writes_to(row.seat.role), []).append(row.seat.actor)
        seen: dict[str, dict[str, int]] = {}
        for cursor in queries.seen_cursors(scope):
            seen.setdefault(cursor.compartment, {})[str(cursor.seat_id)] = cursor.position
        return {"present": sorted(present), "typing": typing, "seen": seen}


def _by_token(secret: str, scope: str) -> Ticket | None:
    try:
        seat, token = queries.seat_by_token(secret)
    except Token.DoesNotExist:
        return None
    return Ticket(scope, seat.actor, f"{TOKEN}{token.pk}") if seat.scope == scope else None


def _by_session(cookies: str, scope: str) -> Ticket | None:
    key = parse_cookie(cookies).get(settings.SESSION_COOKIE_NAME, "")
    session = Session.objects.filter(session_key=key, expire_date__gt=timezone.now()).first()
    person: Any = session.get_decoded().get(SESSION_KEY) if session else None
    try:
        seat = queries.seat_of(person, scope)
    except (Seat.DoesNotExist, ValueError):
        return None
    return Ticket(scope, seat.actor, key)


def _valid_tokens(tickets: Collection[Ticket]) -> set[str]:
    keys = [ticket.session.removeprefix(TOKEN) for ticket in tickets if ticket.session.startswith(TOKEN)]
    if not keys:
        return set()
    return {f"{TOKEN}{key}" for key in Token.objects.filter(pk__in=keys, revoked_at=None).values_list("pk", flat=True)}


def _valid_sessions(tickets: Collection[Ticket], seats: Mapping[str, Seat]) -> set[str]:
    """Sessions that are not over and still belong to the seat's person with the present password."""
    people = {ticket.session: seats[ticket.seat].person for ticket in tickets if ticket.seat in seats}
    sessions = Session.objects.filter(session_key__in=people.keys(), expire_date__gt=timezone.now())
    return {session.session_key for session in sessions if _is_persons(session, people[session.session_key])}


def _is_persons(session: Session, person: Person) -> bool:
    told = session.get_decoded()
    return told.get(SESSION_KEY) == str(person.pk) and constant_time_compare(
        told.get(HASH_SESSION_KEY, ""), person.get_session_auth_hash()
    )
