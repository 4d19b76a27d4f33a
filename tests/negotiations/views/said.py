"""Lines and notes, made as the product makes them."""

from uuid import uuid4

from journal.models import Entry
from negotiations.actions import notes, record
from negotiations.models import Note, Sitting, Speaker, Utterance
from teams.models import Seat


def line(
    recorder: Seat, sitting: Sitting, speaker: Speaker, text: str = "We agree.", language: str = "en"
) -> Utterance:
    entry = record.record_utterance(
        actor=recorder, sitting=sitting, speaker=speaker, language=language, text=text, request_key=uuid4().hex
    )
    return Utterance.objects.get(sitting=sitting, number=entry.body["number"])


def note(author: Seat, text: str = "Ask for the source.", to: str = "room", priority: str = "routine") -> Note:
    entry: Entry = notes.send_note(actor=author, to=to, priority=priority, text=text, request_key=uuid4().hex)
    return Note.objects.get(pk=entry.body["note"])
