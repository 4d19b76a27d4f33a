"""What a client may send, and everything else: an error frame or a close, and nobody else notices."""

import json
import random
from contextlib import suppress
from types import SimpleNamespace

import pytest
from hypothesis import given, settings as examples, strategies as st
from websockets.exceptions import ConnectionClosed

from journal import frames
from tests.realtime.conftest import say, wait_for
from tests.threads import lost, together

pytestmark = pytest.mark.django_db(transaction=True)

# 1006: the line was cut with so much unread that the close frame was lost on the way.
TOO_LARGE = {1009, 1006}
WRONG = {
    "broken JSON": "{",
    "a binary frame": b"\x00\x01",
    "a binary frame that would be right as text": b'{"typing": true}',
    "empty text": "",
    "an array": "[1]",
    "null": "null",
    "a string": '"x"',
    "a number": "3",
    "deep nesting": "[" * 2000,
    "deep nesting of objects": '{"seen":' * 240,
    "a huge integer": '{"seen":{"caucus":' + "9" * 1900 + "}}",
    "an integer of 2^53": '{"seen":{"caucus":9007199254740992}}',
    "a negative position": '{"seen":{"caucus":-1}}',
    "a position as text": '{"seen":{"caucus":"1"}}',
    "a position that is true": '{"seen":{"caucus":true}}',
    "a fraction": '{"seen":{"caucus":1.0}}',
    "an exponent": '{"seen":{"caucus":1e2}}',
    "NaN": '{"seen":{"caucus":NaN}}',
    "Infinity": "Infinity",
    "a lone surrogate": '{"seen":{"\\ud800":1}}',
    "NUL": '{"seen":{"\\u0000":1}}',
    "a journal one may not read": '{"seen":{"mandate":1}}',
    "a journal that is not there": '{"seen":{"nowhere":1}}',
    "no journals": '{"seen":{}}',
    "nine journals": json.dumps({"seen": {f"j{n}": 1 for n in range(9)}}),
    "one key too many": '{"seen":{"caucus":1},"typing":true}',
    "typing that is 1": '{"typing":1}',
    "typing that is false": '{"typing":false}',
    "a type of Channels": '{"type":"websocket.disconnect"}',
    "a name of Python": '{"type":"__init__"}',
    "a chat message": '{"type":"chat.message","text":"hello"}',
    "a write": '{"note":{"text":"hello","to":"all"}}',
    "a subscription": '{"subscribe":"mandate"}',
    "too long": json.dumps({"seen": {"caucus": 1}}).ljust(frames.LARGEST + 1),
}


@pytest.fixture
def line(call, talks):
    return call.sit(talks.analyst)


def test_any_other_frame_is_answered_by_an_error_and_the_socket_lives_on(line, talks) -> None:
    for name, wrong in WRONG.items():
        line.say(wrong)
        assert line.error() == "bad_frame", name
    say(talks)
    assert line.entry()["position"] == 1


@pytest.mark.parametrize("size", [64 * 1024 + 1, 1024 * 1024, 17 * 1024 * 1024])
def test_an_oversized_frame_closes_with_1009_and_others_do_not_notice(call, line, talks, size) -> None:
    other = call.sit(talks.head)
    line.say("x" * size)
    assert line.closing() in TOO_LARGE
    say(talks)
    assert other.entry()["position"] == 1


def test_a_frame_of_ten_thousand_fragments_that_grows_too_large_closes_with_1009(line) -> None:
    with suppress(ConnectionClosed):
        line.socket.send("xxxxxxx" for _ in range(10_000))
    assert line.closing() in TOO_LARGE


def test_text_that_is_not_utf8_closes_with_1007(line) -> None:
    line.socket.send(b"\xff\xfe", text=True)
    assert line.closing() == 1007


def test_a_flood_is_told_so_and_then_closed_with_1008_and_others_do_not_notice(call, line, talks) -> None:
    other = call.sit(talks.head)
    for _ in range(1000):
        line.say('{"typing": true}')
    assert line.closing() == 1008
    assert {frame["error"]["code"] for frame in line.frames if "error" in frame} == {"too_many"}
    say(talks)
    assert other.entry()["position"] == 1


def test_a_cursor_never_goes_past_the_head_nor_back(line, talks) -> None:
    say(talks, count=5)
    line.entries(5)
    line.say({"seen": {"caucus": 3}})
    line.say({"seen": {"caucus": 1}})
    line.say({"seen": {"caucus": 4000}})

    def seen(frame) -> int:
        return frame.get("pulse", {}).get("seen", {}).get("caucus", {}).get(talks.analyst.actor, 0)

    line.until(lambda frame: seen(frame) >= 5)
    assert [count for frame in line.frames if (count := seen(frame))] in ([3, 5], [5])


def test_what_was_fetched_ahead_of_the_hub_can_be_seen() -> None:
    """A page for one who is behind holds what the hub has not read yet: it was told, so it may be said to be seen."""
    from journal import socket
    from journal.feed import Feed

    feed = Feed(1, "caucus", 3)
    reader = SimpleNamespace(cursors={feed: 5})
    for said, kept in ((4, 4), (5, 5), (4000, 5)):
        assert socket._own(reader, frames.Seen({"caucus": said})) == frames.Seen({"caucus": kept})
    reader.cursors[feed] = 2
    assert socket._own(reader, frames.Seen({"caucus": 4000})) == frames.Seen({"caucus": 3})


def test_a_client_that_is_told_something_failed_can_go_on(line, monkeypatch, talks) -> None:
    from teams.actions import presence

    monkeypatch.setattr(presence, "mark_typing", lambda actor: 1 / 0)
    line.say({"typing": True})
    assert line.error() == "not_noted"
    say(talks)
    assert line.entry()["position"] == 1


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=6,
)


@examples(max_examples=200)
@given(st.text(max_size=60) | json_like.map(json.dumps) | json_like.map(lambda v: json.dumps({"seen": v})))
def test_any_text_is_a_known_frame_or_a_bad_one(text) -> None:
    try:
        frame = frames.parse(text)
    except frames.BadFrame as bad:
        json.loads(frames.error("bad_frame", str(bad)))  # what the client is told can be sent and read
        return
    assert isinstance(frame, (frames.Seen, frames.Typing))


@examples(max_examples=200)
@given(st.text(alphabet="record:caus,0123456789-. \ud7ff١", max_size=40))
def test_any_since_is_positions_or_a_bad_frame(text) -> None:
    try:
        found = frames.since(text)
    except frames.BadFrame:
        return
    assert all(position >= 0 for position in found.values())


def noise(dice: random.Random) -> str | bytes:
    kinds = [
        lambda: bytes(dice.randrange(256) for _ in range(dice.randrange(40))),
        lambda: dice.choice(list(WRONG.values())),
        lambda: json.dumps(
            {"seen": {dice.choice(["caucus", "record", "mandate", "\ud800"]): dice.randrange(-5, 2**60)}}
        ),
        lambda: "".join(chr(dice.randrange(1, 0xD7FF)) for _ in range(dice.randrange(200))),
        lambda: '{"typing":true}',
    ]
    return dice.choice(kinds)()


def test_thousands_of_random_frames_leave_the_server_and_its_memory_as_they_were(
    call, talks, server, long_form, monkeypatch, caplog
) -> None:
    import psutil

    from journal import socket

    monkeypatch.setattr(socket, "BURST", 10**9)  # the limit would end this at once
    count, process = (100_000 if long_form else 3_000), psutil.Process()
    other, before = call.sit(talks.head), process.memory_info().rss

    def fuzz(seed: int) -> None:
        line, dice = call.sit(talks.analyst), random.Random(seed)  # noqa: S311  a seed makes it the same each time
        for number in range(count // 4):
            line.say(noise(dice))
            if number % 50 == 49:
                assert line.alive()
                line.drain()
        assert line.alive()

    lost(together(*[lambda seed=seed: fuzz(seed) for seed in range(4)], patience=900), AssertionError)
    say(talks)
    assert other.entry(patience=5)["position"] == 1
    assert [record for record in caplog.records if record.exc_info] == []
    assert process.memory_info().rss - before < 50 * 2**20
    wait_for(server.thread.is_alive)
