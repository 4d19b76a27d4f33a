"""The signed-in person: language, theme, own seats."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from teams import queries
from teams.actions.people import set_preferences
from teams.api.adapter import PersonView
from teams.api.asked import Asked
from teams.api.fields import Choice
from teams.api.operations import operation
from teams.models import Person, Seat, Token


class SeatHeld(serializers.ModelSerializer[Seat]):
    """A seat of the caller's."""

    delegation = serializers.UUIDField(source="delegation_id")

    class Meta:
        model = Seat
        fields = ["id", "delegation", "role", "post"]


class PersonShown(serializers.ModelSerializer[Person]):
    """The caller; through a token, with that token's seat alone."""

    is_administrator = serializers.BooleanField(source="is_staff")
    seats = serializers.SerializerMethodField()

    class Meta:
        model = Person
        fields = ["id", "name", "email", "language", "theme", "is_administrator", "seats"]

    @extend_schema_field(SeatHeld(many=True))
    def get_seats(self, person: Person) -> Any:
        token = self.context["view"].request.auth
        held = [token.seat] if isinstance(token, Token) else queries.seats_of(person)
        return SeatHeld(held, many=True).data


class Preferences(Asked):
    """How the product speaks and looks."""

    language = Choice(settings.LANGUAGES)
    theme = Choice([choice for choice, _ in Person._meta.get_field("theme").flatchoices])


class Me(PersonView):
    in_person = True

    @operation("Show the signed-in person", gives=PersonShown)
    def get(self) -> Person:
        return self.person

    @operation("Set one's own language and theme", takes=Preferences, gives=PersonShown)
    def put(self, language: str, theme: str) -> Person:
        return set_preferences(person=self.person, language=language, theme=theme)
