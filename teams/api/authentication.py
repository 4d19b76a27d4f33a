"""Tokens in the Authorization header."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from teams import queries
from teams.models import Person, Token


class TokenAuthentication(BaseAuthentication):
    """`Authorization: Bearer <token>`: the seat's person, never for more than that one seat."""

    keyword = b"bearer"

    def authenticate(self, request: Request) -> tuple[Person, Token] | None:
        parts = get_authorization_header(request).split()
        if not parts or parts[0].lower() != self.keyword:
            return None
        try:
            seat, token = queries.seat_by_token(parts[1].decode("ascii"))
        except (IndexError, UnicodeDecodeError, Token.DoesNotExist) as error:
            raise AuthenticationFailed(_("This token is unknown or revoked.")) from error
        token.seat = seat
        return seat.person, token

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the OpenAPI document tells of it."""

    target_class = TokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        return {"type": "http", "scheme": "bearer", "description": "A token speaks for the one seat that made it."}
