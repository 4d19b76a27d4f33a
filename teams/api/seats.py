"""The roster: fixed when talks open; a seat can be suspended at any time."""

from typing import Any
from uuid import UUID

from django.conf import settings
from rest_framework import serializers

from teams import queries
from teams.actions import roster
from teams.actions.sign_in import invite
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import Choice, Line
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.models import Desk, Role, Seat


class SeatShown(serializers.ModelSerializer[Seat]):
    """A place on the roster."""

    name = serializers.CharField(source="person.name")
    desk = serializers.ChoiceField(Desk.choices)

    class Meta:
        model = Seat
        fields = ["id", "name", "initials", "role", "desk", "post", "suspended_at"]


class SeatAsked(Asked):
    """A person to give a seat; an account is made where there is none."""

    email = serializers.EmailField(max_length=254)
    name = Line(max_length=200)
    role = Choice(Role.choices)
    post = Line(max_length=200, allow_blank=True, default="")
    language = Choice(settings.LANGUAGES, default="en")


class SeatChange(Asked):
    """What of a seat can change before talks open."""

    role = Choice(Role.choices)
    post = Line(max_length=200, allow_blank=True)


class SuspensionAsked(Asked):
    """Why access is withdrawn."""

    reason = Line(max_length=500)


class Invitation(serializers.Serializer[str]):
    """The secret of a link that signs a person in once; it is shown this one time."""

    secret = serializers.CharField(source="*")


class SeatList(SeatView):
    @operation("List the roster", asks=PageAsked, gives=listed(SeatShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.roster(self.actor), page, limit)

    @operation("Add a seat", takes=SeatAsked, gives=SeatShown, code=201, errors=[409])
    def post(self, **asked: Any) -> Seat:
        return roster.add_seat(actor=self.actor, **asked)


class SeatDetail(SeatView):
    @operation("Show a seat", gives=SeatShown)
    def get(self, seat: UUID) -> Seat:
        return queries.seat_in(self.actor, seat)

    @operation("Change a seat's role and post", takes=SeatChange, gives=SeatShown, errors=[409])
    def put(self, seat: UUID, role: str, post: str) -> Seat:
        return roster.change_seat(actor=self.actor, seat=queries.seat_in(self.actor, seat), role=role, post=post)

    @operation("Remove a seat", code=204, errors=[409])
    def delete(self, seat: UUID) -> None:
        roster.remove_seat(actor=self.actor, seat=queries.seat_in(self.actor, seat))


class Suspension(SeatView):
    @operation("Suspend a seat: its access ends at once", takes=SuspensionAsked, gives=SeatShown, errors=[409])
    def put(self, seat: UUID, reason: str) -> Seat:
        return roster.suspend_seat(actor=self.actor, seat=queries.seat_in(self.actor, seat), reason=reason)

    @operation("Restore a suspended seat", gives=SeatShown, errors=[409])
    def delete(self, seat: UUID) -> Seat:
        return roster.restore_seat(actor=self.actor, seat=queries.seat_in(self.actor, seat))


class InvitationView(SeatView):
    in_person = True

    @operation("Invite a seat's person, who has not signed in yet", takes=Nothing, gives=Invitation, code=201)
    def post(self, seat: UUID) -> str:
        return invite(actor=self.actor, seat=queries.seat_in(self.actor, seat))
