"""Delegations, as the person who sits in them sees them; forming one, and opening the talks."""

from typing import Any

from rest_framework import serializers

from teams import queries
from teams.actions.delegations import form_delegation, open_talks
from teams.api.adapter import PersonView, SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import Line, Zone
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.models import Delegation, Desk, Seat, Token


class OwnSeatShown(serializers.ModelSerializer[Seat]):
    """The caller's own seat."""

    desk = serializers.ChoiceField(Desk.choices)

    class Meta:
        model = Seat
        fields = ["id", "role", "desk", "post"]


class DelegationShown(serializers.Serializer[Seat]):
    """A delegation and the caller's seat in it."""

    id = serializers.UUIDField(source="delegation.id")
    negotiation = serializers.CharField(source="delegation.negotiation")
    our_party = serializers.CharField(source="delegation.our_party")
    venue = serializers.CharField(source="delegation.venue")
    venue_zone = serializers.CharField(source="delegation.venue_zone", help_text="IANA name of its time zone")
    talks_opened_at = serializers.DateTimeField(
        source="delegation.talks_opened_at", allow_null=True, help_text="from then on the roster is fixed"
    )
    seat = OwnSeatShown(source="*")
    compartments = serializers.SerializerMethodField(help_text="the journals this seat reads")

    def get_compartments(self, seat: Seat) -> list[str]:
        return sorted(queries.compartments_of(seat))


class DelegationAsked(Asked):
    """A delegation to form, with the first seat on its roster."""

    negotiation = Line(max_length=200)
    our_party = Line(max_length=200)
    venue = Line(max_length=200, allow_blank=True, default="")
    venue_zone = Zone(max_length=64)
    head_email = serializers.EmailField(max_length=254)
    head_name = Line(max_length=200)


class DelegationFormed(serializers.Serializer[Seat]):
    """What an administrator gets of a delegation: its id, and no content."""

    id = serializers.UUIDField(source="delegation_id")
    head = serializers.UUIDField(source="pk", help_text="the head's seat")


class TalksShown(serializers.ModelSerializer[Delegation]):
    """Since when the talks are open."""

    class Meta:
        model = Delegation
        fields = ["id", "talks_opened_at"]


class DelegationList(PersonView):
    in_person = True

    @operation("List the delegations in which the caller has a seat", asks=PageAsked, gives=listed(DelegationShown))
    def get(self, page: int, limit: int) -> Page:
        token = self.request.auth
        if isinstance(token, Token):
            return Page([token.seat] if page == 1 else [], None)
        return numbered(queries.seats_of(self.person), page, limit)

    @operation("Form a delegation (administrators)", takes=DelegationAsked, gives=DelegationFormed, code=201)
    def post(self, **asked: Any) -> Seat:
        return form_delegation(founder=self.person, **asked)


class DelegationDetail(SeatView):
    @operation("Show a delegation", gives=DelegationShown)
    def get(self) -> Seat:
        return self.actor


class Opening(SeatView):
    @operation(
        "Open the talks: from then on the roster is fixed", takes=Nothing, gives=TalksShown, code=201, errors=[409]
    )
    def post(self) -> Delegation:
        return open_talks(actor=self.actor)
