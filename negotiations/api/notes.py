"""Notes between the room and the back office."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions.notes import LONGEST, acknowledge_note, send_note
from negotiations.api.entries import NoteMade
from negotiations.models import Acknowledgement, Addressee, Note, Priority, Quotation
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import Choice, Id, Text
from teams.api.operations import operation
from teams.api.paging import Page, SinceAsked, following, listed
from teams.models import Role, Seat


class AuthorShown(serializers.ModelSerializer[Seat]):
    """The seat that wrote a note."""

    name = serializers.CharField(source="person.name")
    role = serializers.ChoiceField(Role.choices)

    class Meta:
        model = Seat
        fields = ["id", "name", "initials", "role"]


class AcknowledgementShown(serializers.ModelSerializer[Acknowledgement]):
    """Who has taken note, and when."""

    seat = serializers.UUIDField(source="seat_id")
    name = serializers.CharField(source="seat.person.name")

    class Meta:
        model = Acknowledgement
        fields = ["seat", "name", "at"]


class QuotationShown(serializers.ModelSerializer[Quotation]):
    """Words of the record in a note: `[start, end)` of a version of a line, 0 as recorded, n its n-th correction."""

    citation = serializers.CharField(source="utterance.citation")
    speaker = serializers.CharField(source="utterance.speaker.name")
    language = serializers.CharField(source="utterance.language")
    text = serializers.CharField()

    class Meta:
        model = Quotation
        fields = ["citation", "version", "start", "end", "speaker", "language", "text"]


class NoteShown(serializers.ModelSerializer[Note]):
    """A note, and who has acknowledged it."""

    author = AuthorShown()
    to = serializers.ChoiceField(Addressee.choices)
    priority = serializers.ChoiceField(Priority.choices)
    sitting = serializers.UUIDField(source="sitting_id", allow_null=True)
    reply_to = serializers.UUIDField(source="reply_to_id", allow_null=True)
    quotations = QuotationShown(many=True)
    acknowledgements = AcknowledgementShown(many=True)

    class Meta:
        model = Note
        fields = [
            "id", "position", "author", "to", "priority", "text", "sitting", "reply_to", "sent_at", "times_raised",
            "quotations", "acknowledgements",
        ]  # fmt: skip


class NoteAsked(Asked):
    """A note to send."""

    text = Text(max_length=LONGEST)
    to = Choice(Addressee.choices)
    priority = Choice(Priority.choices)
    reply_to = Id(allow_null=True, default=None, help_text="the note that this one answers")
    sitting = Id(allow_null=True, default=None, help_text="the sitting that it is about")


class NoteList(SeatView):
    @operation("List the notes in order", asks=SinceAsked, gives=listed(NoteShown))
    def get(self, since: int, limit: int) -> Page:
        return following(lambda most: queries.notes_after(self.actor, since, most), limit, lambda note: note.position)

    @operation("Send a note", takes=NoteAsked, gives=NoteMade, code=201, errors=[409], keyed=True)
    def post(self, sitting: UUID | None, **asked: Any) -> Entry:
        about = queries.sittings(self.actor).get(pk=sitting) if sitting else None
        return send_note(actor=self.actor, sitting=about, **asked)


class NoteDetail(SeatView):
    @operation("Show a note", gives=NoteShown)
    def get(self, note: UUID) -> Note:
        return queries.note(self.actor, note)


class AcknowledgementList(SeatView):
    @operation("Acknowledge a note; again is the same", takes=Nothing, gives=NoteMade, code=201)
    def post(self, note: UUID) -> Entry:
        return acknowledge_note(actor=self.actor, note=queries.note(self.actor, note))
