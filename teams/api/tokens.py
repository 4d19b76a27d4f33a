"""A seat's own tokens: made and revoked in person, never by another token."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from teams import queries
from teams.actions.tokens import make_token, revoke_token
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Line
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.models import Token


class TokenShown(serializers.ModelSerializer[Token]):
    """A token; its secret is kept nowhere."""

    class Meta:
        model = Token
        fields = ["id", "name", "scope", "created_at"]


class TokenMade(TokenShown):
    """A new token with its secret, shown this one time."""

    secret = serializers.CharField()

    class Meta(TokenShown.Meta):
        fields = [*TokenShown.Meta.fields, "secret"]


class TokenAsked(Asked):
    """A token to make."""

    name = Line(max_length=100)
    scope = Choice(Token.Scope.choices, default=Token.Scope.READ)


class TokenList(SeatView):
    in_person = True

    @operation("List the seat's own tokens", asks=PageAsked, gives=listed(TokenShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.tokens_of(self.actor), page, limit)

    @operation("Make a token", takes=TokenAsked, gives=TokenMade, code=201, errors=[409])
    def post(self, name: str, scope: str) -> dict[str, Any]:
        token, secret = make_token(actor=self.actor, name=name, scope=scope)
        return {**TokenShown(token).data, "secret": secret}


class TokenDetail(SeatView):
    in_person = True

    @operation("Revoke a token", code=204, errors=[409])
    def delete(self, token: UUID) -> None:
        revoke_token(actor=self.actor, token=queries.token_of(self.actor, token))
