"""The dates that a seat may read, as a calendar; and meetings from one."""

from typing import Any

from django.http.response import HttpResponseBase
from rest_framework import serializers

from briefings.api.files import FileGiving, FileTaking, gives_file, takes_file
from negotiations import queries, rules
from negotiations.actions.meetings import Row, import_meetings
from negotiations.files.calendar_in import read_meetings
from negotiations.views.files import dates_file
from teams.api.asked import Asked
from teams.api.fields import Digits, Flag
from teams.rules import require


class CalendarFeed(FileGiving):
    @gives_file("Take the dates that the seat may read, as a calendar", "text/calendar")
    def get(self) -> HttpResponseBase:
        return dates_file(self.request, self.actor)


class MeetingsAsked(Asked):
    """How the file is imported."""

    round = Digits(min_value=1, help_text="the number of the round in which new sittings are planned")
    dry_run = Flag(default=False, help_text="true: read and report, write nothing")


class MeetingTold(serializers.Serializer[Row]):
    """What becomes, or in a dry run would become, of one event."""

    where = serializers.CharField(source="meeting.where", help_text="its place in the file")
    uid = serializers.CharField(source="meeting.uid")
    title = serializers.CharField(source="meeting.title")
    begins = serializers.DateTimeField(source="meeting.begins", allow_null=True)
    ends = serializers.DateTimeField(source="meeting.ends", allow_null=True)
    fate = serializers.CharField(help_text="new, changed, same, left (out), wrong: keeps all others out")
    told = serializers.CharField(help_text="what is wrong with it, why it is left out, what to look at; or empty")
    sitting = serializers.CharField(
        source="sitting.reference", default=None, allow_null=True, help_text="the one that it is already, as in 2.3"
    )


class MeetingImport(FileTaking):
    @takes_file(
        "Plan sittings from the meetings of a calendar (ICS), up to 1 MiB and 1,000 events",
        asks=MeetingsAsked,
        gives=MeetingTold,
        many=True,
    )
    def post(self, file: Any, round: int, dry_run: bool) -> list[Row]:
        require(rules.can_plan, self.actor, self.actor.delegation)
        found = queries.rounds(self.actor).get(number=round)
        meetings = read_meetings(file, self.actor.delegation.zone)
        return import_meetings(actor=self.actor, round=found, meetings=meetings, dry_run=dry_run)
