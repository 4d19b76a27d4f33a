"""What is written reaches exactly those whom it is for."""

import pytest

from journal.models import Entry
from negotiations.actions import notes, record, sittings
from negotiations.models import Note, Sitting, Speaker, Utterance
from teams.actions import roster
from tests.cast import TOKEN
from tests.permissions.delivery import assert_delivered

pytestmark = pytest.mark.django_db

COUNSEL = {"leader", "head", "delegate", "adviser", "analyst", TOKEN}
READERS = COUNSEL | {"recorder", "interpreter"}
AUDIT = {"leader", "auditor"}


@pytest.mark.parametrize("to", ["room", "back_office", "all"])
def test_a_note_reaches_counsel_whomever_it_is_addressed_to(cast, to):
    entry = notes.send_note(
        actor=cast.seats["analyst"], to=to, priority="flash", text="Ask for the text.", request_key=f"to {to}"
    )
    assert_delivered(cast, entry, COUNSEL)


def test_an_acknowledgement_reaches_counsel(cast):
    note = Note.objects.get(pk=cast.places["note"])
    assert_delivered(cast, notes.acknowledge_note(actor=cast.seats["delegate"], note=note), COUNSEL)


def test_what_is_said_reaches_readers_of_the_record(cast):
    entry = record.record_utterance(
        actor=cast.seats["recorder"], sitting=Sitting.objects.get(pk=cast.places["sitting"]),
        speaker=Speaker.objects.get(pk=cast.places["speaker"]), language="en", text="We agree.", request_key="said",
    )  # fmt: skip
    assert_delivered(cast, entry, READERS)
    line = Utterance.objects.get(sitting=cast.places["sitting"], position=entry.position)
    better = record.correct_utterance(
        actor=cast.seats["head"], utterance=line, text="We do not agree.", reason="misheard", request_key="better"
    )
    assert_delivered(cast, better, READERS)


def test_a_pause_reaches_readers_of_the_record(cast):
    sitting = Sitting.objects.get(pk=cast.places["sitting"])
    assert_delivered(cast, sittings.pause_sitting(actor=cast.seats["head"], sitting=sitting), READERS)


def test_a_suspension_reaches_leader_and_auditor_and_ends_delivery(cast):
    roster.suspend_seat(actor=cast.seats["head"], seat=cast.seats["adviser"], reason="lost device")
    told = Entry.objects.select_related("journal").filter(journal__scope=cast.seats["head"].scope)
    assert_delivered(cast, told.filter(kind="seat.suspended").latest("position"), AUDIT)
    entry = notes.send_note(actor=cast.seats["head"], to="all", priority="routine", text="Go on.", request_key="after")
    assert_delivered(cast, entry, COUNSEL - {"adviser"})
