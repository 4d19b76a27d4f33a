"""What does this person, or this seat, see? Nothing here writes."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from journal.clock import database_now
from teams import statements
from teams.compartments import RECORD, readable_by
from teams.models import Delegation, Person, Presence, Seat, Seen, SignInLink, Token
from teams.models.seat import Role
from teams.models.sign_in_link import digest
from teams.rules import can_see_proofs


def delegations_of(person: Person) -> QuerySet[Delegation]:
    """Those in which the person has a seat that is not suspended."""
    return Delegation.objects.filter(seats__person=person, seats__suspended_at=None).order_by("-created_at")


def seat_of(person: Person, delegation_id: Any) -> Seat:
    """The person's seat; Seat.DoesNotExist when there is none, or it is suspended: both look like no delegation."""
    return Seat.objects.select_related("delegation", "person").get(
        person=person, person__is_active=True, delegation_id=delegation_id, suspended_at=None
    )


def seats_of(person: Person) -> QuerySet[Seat]:
    """The person's own seats that are not suspended, with their delegations; the newest delegation first."""
    own = Seat.objects.filter(person=person, person__is_active=True, suspended_at=None)
    return own.select_related("delegation", "person").order_by("-delegation__created_at", "pk")


def roster(seat: Seat) -> QuerySet[Seat]:
    """Everybody on the roster, with the people."""
    return (
        Seat.objects.filter(delegation=seat.delegation_id).select_related("person", "presence").order_by("role", "pk")
    )


ORDERS: dict[str, Callable[[Seat], Any]] = {
    "role": lambda seat: (list(Role).index(Role(seat.role)), seat.person.name.casefold()),
    "name": lambda seat: seat.person.name.casefold(),
    "post": lambda seat: (seat.post.casefold(), seat.person.name.casefold()),
}


def find_seats(seat: Seat, *, q: str = "", role: str = "", order: str = "role") -> list[Seat]:
    """The roster narrowed to a role and to a word of name, post or e-mail; small enough to be sorted here."""
    word = q.strip().casefold()
    found = [
        other
        for other in roster(seat).select_related("delegation")
        if role in {"", other.role} and word in f"{other.person.name} {other.post} {other.person.email}".casefold()
    ]
    return sorted(found, key=ORDERS.get(order, ORDERS["role"]))


def present_ids(seat: Seat) -> set[Any]:
    """The seats of the delegation that have an open socket."""
    now = database_now()
    return set(present_seats(seat.delegation_id).filter(present_until__gt=now).values_list("seat_id", flat=True))


def seat_in(seat: Seat, other_id: Any) -> Seat:
    """Another seat of the same delegation; Seat.DoesNotExist otherwise."""
    return roster(seat).select_related("delegation").get(pk=other_id)


def compartments_of(seat: Seat) -> frozenset[str]:
    return readable_by(seat.role)


def provable_of(seat: Seat) -> frozenset[str]:
    """Whose sizes, checkpoints and proofs a seat sees: what it reads, and the record where it may prove without reading."""
    return compartments_of(seat) | ({RECORD} if can_see_proofs(seat, seat.delegation) else set())


def tokens_of(seat: Seat) -> QuerySet[Token]:
    """The seat's own tokens that still work."""
    return Token.objects.filter(seat=seat, revoked_at=None)


def token_of(seat: Seat, token_id: Any) -> Token:
    """A token of the seat's own that still works; Token.DoesNotExist otherwise."""
    return tokens_of(seat).get(pk=token_id)


def seat_by_token(secret: str) -> tuple[Seat, Token]:
    """The seat a token speaks for; Token.DoesNotExist for an unknown, revoked or suspended one."""
    if (found := statements.seat_by_digest(digest(secret))) is None:
        raise Token.DoesNotExist
    return found


def link_by_secret(secret: str) -> SignInLink:
    """An unused link; SignInLink.DoesNotExist otherwise (whether it is too old is for the action to say)."""
    return SignInLink.objects.select_related("person").get(digest=digest(secret), used_at=None)


def present_seats(scope: Any) -> QuerySet[Presence]:
    return Presence.objects.filter(seat__delegation_id=scope, seat__suspended_at=None)


def seen_cursors(scope: Any) -> QuerySet[Seen]:
    """How far the seats have seen; a leader's reading is the leader's own and is never told."""
    return Seen.objects.filter(seat__delegation_id=scope).exclude(seat__role=Role.LEADER)
