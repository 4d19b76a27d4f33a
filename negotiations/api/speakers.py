"""Those who speak at the table, and the decision whom a name from a file belongs to."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from negotiations import queries
from negotiations.actions import speakers
from negotiations.api.parties import PartyShown
from negotiations.models import Speaker
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Flag, Id, Language, Line, Number
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.queries import seat_in


class SpeakerShown(serializers.ModelSerializer[Speaker]):
    """Somebody who speaks. With neither a party nor `same_as` the name is undecided and waits for a person."""

    party = PartyShown(allow_null=True)
    seat = serializers.UUIDField(source="seat_id", allow_null=True, help_text="if it is one of ours")
    same_as = serializers.UUIDField(source="same_as_id", allow_null=True, help_text="the speaker this name belongs to")
    is_undecided = serializers.BooleanField()

    class Meta:
        model = Speaker
        fields = ["id", "name", "title", "language", "hotkey", "party", "seat", "same_as", "is_undecided"]


class SpeakersAsked(PageAsked):
    """All speakers, or those whom nobody has placed yet."""

    undecided = Flag(default=False, help_text="true: only those who wait for a decision")


class SpeakerChange(Asked):
    """What of a speaker can change; the name stands in the record."""

    title = Line(max_length=200, allow_blank=True)
    language = Language()
    hotkey = Number(min_value=1, max_value=9, allow_null=True)


class SpeakerAsked(Asked):
    """Somebody who speaks for a party."""

    name = Line(max_length=200)
    party = Id()
    title = Line(max_length=200, allow_blank=True, default="")
    language = Language(default="en")
    hotkey = Number(min_value=1, max_value=9, allow_null=True, default=None, help_text="the recorder's key")
    seat = Id(allow_null=True, default=None, help_text="if it is one of ours")


class Placement(Asked):
    """A party, or the speaker this name belongs to; neither puts it back among the undecided."""

    party = Id(allow_null=True, default=None)
    same_as = Id(allow_null=True, default=None)

    def validate(self, attrs: Any) -> Any:
        if attrs["party"] and attrs["same_as"]:
            raise ValidationError(_("Name a party or another speaker, not both."))
        return attrs


class SpeakerList(SeatView):
    @operation("List the speakers", asks=SpeakersAsked, gives=listed(SpeakerShown))
    def get(self, page: int, limit: int, undecided: bool) -> Page:
        find = queries.undecided_speakers if undecided else queries.all_speakers
        return numbered(find(self.actor).order_by("name", "pk"), page, limit)

    @operation("Add a speaker", takes=SpeakerAsked, gives=SpeakerShown, code=201, errors=[409])
    def post(self, party: UUID, seat: UUID | None, **asked: Any) -> Speaker:
        return speakers.add_speaker(
            actor=self.actor,
            party=queries.parties(self.actor).get(pk=party),
            seat=seat_in(self.actor, seat) if seat else None,
            **asked,
        )


class SpeakerView(SeatView):
    def speaker(self, speaker_id: UUID) -> Speaker:
        return queries.all_speakers(self.actor).select_related("delegation").get(pk=speaker_id)


class SpeakerDetail(SpeakerView):
    @operation("Show a speaker", gives=SpeakerShown)
    def get(self, speaker: UUID) -> Speaker:
        return self.speaker(speaker)

    @operation("Change a speaker's title, language and hotkey", takes=SpeakerChange, gives=SpeakerShown, errors=[409])
    def put(self, speaker: UUID, **asked: Any) -> Speaker:
        return speakers.change_speaker(actor=self.actor, speaker=self.speaker(speaker), **asked)


class SpeakerPlacement(SpeakerView):
    @operation("Decide whom a name belongs to", takes=Placement, gives=SpeakerShown, errors=[409])
    def put(self, speaker: UUID, party: UUID | None, same_as: UUID | None) -> Speaker:
        return speakers.place_speaker(
            actor=self.actor,
            speaker=self.speaker(speaker),
            party=queries.parties(self.actor).get(pk=party) if party else None,
            same_as=self.speaker(same_as) if same_as else None,
        )
