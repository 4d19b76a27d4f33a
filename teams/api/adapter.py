"""The one place where the API asks who is calling: the person, the token, the seat."""

from typing import Any, cast
from uuid import UUID

from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import SAFE_METHODS, BasePermission, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from teams import queries
from teams.models import Person, Seat, Token


class WithinToken(BasePermission):
    """A token does what its scope says, and never what makes or changes credentials."""

    message = "This token may not do that."
    code = "not_allowed"

    def has_permission(self, request: Request, view: Any) -> bool:
        token = request.auth
        if not isinstance(token, Token) or request.method in SAFE_METHODS:
            return True
        return token.scope == Token.Scope.WRITE and not view.in_person


class PersonView(APIView):
    """For whoever is signed in. `in_person`: what it changes, no token changes."""

    permission_classes = [IsAuthenticated, WithinToken]
    in_person = False

    @property
    def person(self) -> Person:
        """The caller; the permissions have let nobody else in."""
        return cast("Person", self.request.user)

    def perform_authentication(self, request: Request) -> None:
        """Every request counts before it is judged, also one with a wrong token: DRF counts those it lets in."""
        try:
            super().perform_authentication(request)
        except AuthenticationFailed:
            super().check_throttles(request)
            raise
        super().check_throttles(request)

    def check_throttles(self, request: Request) -> None:
        """Counted already."""

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        response.headers.setdefault("Cache-Control", "no-store")
        return response


class SeatView(PersonView):
    """Inside a delegation. `actor` is the caller's seat there; without one there is nothing here (404)."""

    actor: Seat

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.actor = seat_of(self.person, request.auth, kwargs["delegation"])


def seat_of(person: Person, token: Any, delegation: UUID) -> Seat:
    """The caller's seat; a token speaks for its own and for no other. Raises Seat.DoesNotExist."""
    if not isinstance(token, Token):
        return queries.seat_of(person, delegation)
    if token.seat.delegation_id != delegation:
        raise Seat.DoesNotExist
    return token.seat
