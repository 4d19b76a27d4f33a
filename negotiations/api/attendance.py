"""Who was at a sitting: seats of ours, and those who speak for the others."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from negotiations import queries
from negotiations.actions.attendance import mark_attendance
from negotiations.api.sittings import SittingView
from negotiations.models import Attendance
from teams.api.asked import Asked
from teams.api.fields import Id, Truth
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.queries import seat_in


class AttendanceShown(serializers.ModelSerializer[Attendance]):
    """A seat or a speaker who was there."""

    seat = serializers.UUIDField(source="seat_id", allow_null=True)
    speaker = serializers.UUIDField(source="speaker_id", allow_null=True)

    class Meta:
        model = Attendance
        fields = ["seat", "speaker"]


class AttendanceAsked(Asked):
    """Either a seat or a speaker, and whether he was there."""

    seat = Id(required=False)
    speaker = Id(required=False)
    present = Truth()

    def validate(self, attrs: Any) -> Any:
        if ("seat" in attrs) == ("speaker" in attrs):
            raise ValidationError(_("Name one seat or one speaker."))
        return attrs


class AttendanceList(SittingView):
    @operation("List who was at a sitting", asks=PageAsked, gives=listed(AttendanceShown))
    def get(self, sitting: UUID, page: int, limit: int) -> Page:
        return numbered(queries.attendees(self.actor, self.sitting(sitting)), page, limit)

    @operation("Say who was at a sitting", takes=AttendanceAsked, code=204)
    def put(self, sitting: UUID, present: bool, seat: UUID | None = None, speaker: UUID | None = None) -> None:
        mark_attendance(
            actor=self.actor,
            sitting=self.sitting(sitting),
            present=present,
            seat=seat_in(self.actor, seat) if seat else None,
            speaker=queries.all_speakers(self.actor).get(pk=speaker) if speaker else None,
        )
