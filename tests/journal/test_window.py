"""What one socket has been promised and not yet been sent: bounded, in order, and never written to a line that is over."""

import asyncio

import pytest
from websockets.frames import Frame, Opcode
from websockets.streams import StreamReader

from journal.window import MOST_BYTES, MOST_FRAMES, Batch, DirectWindow, Window, encode, window_for


class Line:
    """A server's transport, as the extension offers it."""

    def __init__(self, *, pending: int = 0, over: bool = False) -> None:
        self.written: list[bytes] = []
        self.waiting, self.over = pending, over
        self.offer = {"write": self.write, "pending": lambda: self.waiting, "is_over": lambda: self.over, "abort": None}

    def write(self, data: bytes) -> None:
        if self.over:
            raise RuntimeError("the handler is closed")  # as uvloop does
        self.written.append(data)


def direct(line: Line) -> DirectWindow:
    return DirectWindow(asyncio.Event(), line.offer)


@pytest.mark.parametrize("text", ["", "x", "x" * 125, "x" * 126, "ї" * 32767, "x" * 65535, "x" * 65536, "🦔" * 40_000])
def test_a_frame_is_read_back_by_a_websocket_library(text) -> None:
    reader = StreamReader()
    reader.feed_data(encode(text))
    reading = Frame.parse(reader.read_exact, mask=False)
    with pytest.raises(StopIteration) as done:
        while True:
            next(reading)
    frame = done.value.value
    assert (frame.opcode, frame.fin, bytes(frame.data).decode()) == (Opcode.TEXT, True, text)


def test_frames_are_taken_in_the_order_in_which_they_were_put() -> None:
    window = Window(asyncio.Event())
    assert all(window.put(Batch(n, [f"{n}a", f"{n}b"])) for n in range(3))
    assert [window.take() for _ in range(7)] == ["0a", "0b", "1a", "1b", "2a", "2b", None]


@pytest.mark.parametrize("texts", [["x"] * (MOST_FRAMES + 1), ["x" * (MOST_BYTES + 1)]], ids=["frames", "bytes"])
def test_what_does_not_fit_is_refused_whole(texts) -> None:
    window = Window(asyncio.Event())
    assert not window.put(Batch(1, texts))
    assert window.take() is None


def test_a_window_that_was_emptied_takes_as_much_again() -> None:
    window = Window(asyncio.Event())
    for _ in range(3):
        assert window.put(Batch(1, ["x" * (MOST_BYTES - 100)]))
        assert not window.put(Batch(1, ["x" * 200]))
        assert window.take()
        assert window.take() is None


def test_a_batch_is_written_at_once_and_as_one() -> None:
    line = Line()
    assert direct(line).put(Batch(1, ["a", "b"]))
    assert line.written == [encode("a") + encode("b")]


@pytest.mark.parametrize("line", [Line(over=True), Line(pending=MOST_BYTES)], ids=["over", "full"])
def test_nothing_is_written_to_a_line_that_is_over_or_full(line) -> None:
    assert not direct(line).put(Batch(1, ["a"]))
    assert line.written == []


def test_a_batch_larger_than_the_window_waits_for_the_readers_own_pace() -> None:
    line = Line()
    assert not direct(line).put(Batch(1, ["x" * MOST_BYTES]))
    assert line.written == []


def test_a_server_without_a_transport_gets_the_portable_queue() -> None:
    assert type(window_for({}, asyncio.Event())) is Window
    assert type(window_for({"extensions": {"anteroom.transport": Line().offer}}, asyncio.Event())) is DirectWindow
