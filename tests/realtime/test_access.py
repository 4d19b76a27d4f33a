"""Who receives what: each role its compartments and not one entry of another; presence likewise."""

import pytest

from teams.actions import roster
from teams.models import Role
from tests import house
from tests.realtime.conftest import say, say_much, wait_for

pytestmark = pytest.mark.django_db(transaction=True)

# The table of the design, written down again on purpose.
EVERYTHING = ("record", "caucus", "desk", "mandate", "press", "audit")
READS = {
    "leader": {"record", "caucus", "mandate", "press", "audit"},
    "head": {"record", "caucus", "mandate", "press"},
    "delegate": {"record", "caucus"},
    "adviser": {"record", "caucus", "desk", "press"},
    "analyst": {"record", "caucus", "desk"},
    "recorder": {"record"},
    "interpreter": {"record"},
    "press": {"press"},
    "auditor": {"audit"},
}


@pytest.fixture
def talks(transactional_db):
    return house.opened()


def test_every_role_receives_exactly_its_compartments(call, talks) -> None:
    assert set(READS) == set(Role.values)
    lines = {role: call.sit(seat) for role, seat in talks.seats.items()}
    for compartment in EVERYTHING:
        say(talks, compartment, "first")
    for compartment in reversed(EVERYTHING):
        say(talks, compartment, "last")
    for role, line in lines.items():
        assert set(line.frames[0]["hello"]["heads"]) == READS[role]
        entries = line.entries(2 * len(READS[role]))
        assert {entry["journal"] for entry in entries} == READS[role]
        assert {entry["body"]["text"] for entry in entries} == {"first", "last"}
    for role, line in lines.items():
        assert line.alive()
        line.drain()
        assert {frame["journal"] for frame in line.frames if "journal" in frame} == READS[role]


@pytest.mark.parametrize(
    ("role", "closed"), [(role, name) for role in READS for name in EVERYTHING if name not in READS[role]]
)
def test_asking_for_another_compartment_is_answered_as_for_one_that_is_not_there(role, closed) -> None:
    """Pure, so that the whole table is cheap; the socket's answer itself is in test_handshake."""
    from journal.frames import BadFrame
    from journal.gate import Ticket
    from journal.readings import Admission
    from journal.socket import _wishes

    admission = Admission(Ticket("s", "seat", "x"), frozenset(READS[role]), [], 0, "now")
    said = []
    for name in (closed, "nowhere"):
        with pytest.raises(BadFrame) as bad:
            _wishes({"query_string": f"since={name}:0".encode()}, admission)
        said.append(str(bad.value).replace(name, "?"))
    assert said[0] == said[1]


def test_a_new_role_changes_what_is_received_at_once(call, transactional_db) -> None:
    forming = house.form()
    line = call.sit(forming.analyst)
    say(forming, "caucus", "before")
    assert line.entry()["body"]["text"] == "before"
    roster.change_seat(actor=forming.head, seat=forming.analyst, role="recorder", post="")
    say(forming, "caucus", "after")
    say(forming, "record", "after")
    assert line.entry()["journal"] == "record"
    line.drain()
    assert line.got("caucus") == [1]


def test_a_compartment_lost_while_catching_up_is_not_joined_again(call, transactional_db, server, monkeypatch) -> None:
    from journal.reader import Reader

    forming = house.form()
    say_much(forming)
    line = call.narrow(forming.analyst, "caucus:0")
    wait_for(lambda: any(reader.stalled(0.3) for reader in server.hub.scopes[forming.scope].readers))
    roster.change_seat(actor=forming.head, seat=forming.analyst, role="recorder", post="")
    reader: Reader = next(iter(server.hub.scopes[forming.scope].readers))
    wait_for(lambda: {feed.compartment for feed in reader.cursors} == {"record"})
    say(forming, "caucus", "after")
    say(forming, "record", "after")
    line.until_position("record", 1)
    assert {feed.compartment for feed in reader.cursors} == {"record"}
    assert 101 not in line.got("caucus")


def pulse(line, wanted):
    return line.until(lambda frame: "pulse" in frame and wanted(frame["pulse"]))["pulse"]


def test_who_is_here_is_told_to_all_also_to_whoever_comes_later(call, talks) -> None:
    first = call.sit(talks.analyst)
    pulse(first, lambda told: told["present"] == [talks.analyst.actor])
    second = call.sit(talks.head)
    both = sorted([talks.analyst.actor, talks.head.actor])
    for line in (first, second):
        pulse(line, lambda told: told["present"] == both)
    third = call.sit(talks.head)
    pulse(third, lambda told: told["present"] == both)


def test_typing_is_told_to_those_who_read_what_is_being_written(call, talks) -> None:
    lines = {role: call.sit(talks.seats[role]) for role in ("analyst", "head", "recorder", "press")}
    lines["analyst"].say({"typing": True})
    pulse(lines["head"], lambda told: told["typing"] == [talks.analyst.actor])
    lines["recorder"].say({"typing": True})
    pulse(lines["head"], lambda told: talks.recorder.actor in told["typing"])
    pulse(lines["head"], lambda told: told["typing"] == [])
    for role in ("recorder", "press"):
        lines[role].drain()
        told = {seat for frame in lines[role].frames if "pulse" in frame for seat in frame["pulse"]["typing"]}
        assert told <= {talks.recorder.actor}


def test_how_far_one_has_seen_is_told_to_those_who_read_that_journal_and_a_leaders_reading_to_nobody(
    call, talks
) -> None:
    say(talks, "caucus", count=3)
    say(talks, "record", count=2)
    lines = {role: call.sit(talks.seats[role]) for role in ("analyst", "leader", "head", "recorder")}
    lines["leader"].say({"seen": {"caucus": 3, "record": 2}})
    lines["analyst"].say({"seen": {"caucus": 2, "record": 1}})
    told = pulse(lines["head"], lambda told: "caucus" in told["seen"])
    assert told["seen"] == {"caucus": {talks.analyst.actor: 2}, "record": {talks.analyst.actor: 1}}
    told = pulse(lines["recorder"], lambda told: told["seen"])
    assert told["seen"] == {"record": {talks.analyst.actor: 1}}
    for line in lines.values():
        line.drain()
        assert not any(
            talks.leader.actor in seats
            for frame in line.frames
            if "pulse" in frame
            for seats in frame["pulse"]["seen"].values()
        )


def test_a_silent_room_is_told_a_pulse_within_the_promised_time(call, talks, monkeypatch) -> None:
    from journal import pulse as module

    monkeypatch.setattr(module, "BEAT_SECONDS", 2)
    line = call.sit(talks.press)
    for _ in range(3):
        line.until(lambda frame: "pulse" in frame, patience=10)
