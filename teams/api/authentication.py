from django.utils.translation import gettext_lazy as _
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
