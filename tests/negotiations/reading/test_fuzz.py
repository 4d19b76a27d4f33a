"""Whatever the bytes: a reading or a ReadingError, in bounded time."""

import contextlib
import io
import json
import time

import pytest
from hypothesis import given, settings, strategies as st

from negotiations.reading import ReadingError, read
from tests.negotiations.reading.samples import EVERY, JSON_LINES, RUSSIAN, UKRAINIAN, tei_of

SEEDS = [
    *(text.encode() for text in EVERY.values()),
    EVERY["webvtt"].encode("utf-16"),
    f"1\n00:00:01,000 --> 00:00:02,000\nПАН А: {UKRAINIAN}\n".encode("cp1251"),
    f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v А>{RUSSIAN}\n".encode("koi8-u", "replace"),
]
PIECES = [
    b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\n\n", b"-->", b"<", b">", b"&#x202e;", b"&lt;", b'"', b"{",
    b"}", b"[" * 50, b"<v A>", b"<u>", b"<seg>", b"</u>", b"<!--", b"<!DOCTYPE x [", b"]]>", b"<![CDATA[", b"99:99:99.999",
    b"-1", b"1e999", b"NaN", b"\\ud800", b"\\u0000", b"WEBVTT", b"NOTE", b"\xd0\xa1\xd0\xa2", b": ", b"\xe2\x80\xae", b"null",
]  # fmt: skip


def read_whole(data: bytes) -> None:
    """Read it all and render its report; any error but ReadingError escapes."""
    with contextlib.suppress(ReadingError):
        reading = read(io.BytesIO(data))
        for number, line in enumerate(reading, start=1):
            assert line.number == number
            assert line.text.encode()
            assert "\x00" not in line.text
            assert line.speaker is None or line.speaker.isprintable() or "\xa0" in line.speaker
        assert reading.report.lines > 0
        assert reading.report.render()
        assert reading.report.as_dict()["complete"]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A valid file with pieces cut out, put in, repeated and bytes changed."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _change in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(data)))
        match draw(st.integers(0, 4)):
            case 0:
                del data[at : at + draw(st.integers(1, 40))]
            case 1:
                data[at:at] = draw(st.sampled_from(PIECES))
            case 2:
                data[at : at + 1] = bytes([draw(st.integers(0, 255))])
            case 3:
                data[at:at] = data[at : at + 60]
            case 4:
                data[at:] = draw(st.sampled_from(SEEDS))[at:]
    return bytes(data)


@settings(max_examples=400)
@given(damaged())
def test_a_damaged_file_gives_lines_or_one_error(data):
    read_whole(data)


@settings(max_examples=200)
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"WEBVTT\n\n", b"{", b"<TEI>", b"\xef\xbb\xbf", b"\xff\xfe", b"1\n00:00:01,000 -->"]),
)
def test_random_bytes_give_lines_or_one_error(data, start):
    read_whole(start + data)


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from([piece.decode("utf-8", "ignore") for piece in PIECES]) | st.text(max_size=20), max_size=12)
)
def test_random_speech_gives_lines_or_one_error(pieces):
    text = "".join(pieces)
    read_whole(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{text}".encode("utf-8", "ignore"))
    read_whole(f"1\n00:00:01,000 --> 00:00:02,000\n{text}".encode("utf-8", "ignore"))
    read_whole(tei_of(f'<u who="#a"><seg>{text}</seg></u>').encode("utf-8", "ignore"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
NAMES = st.sampled_from(
    [
        "text",
        "speaker",
        "speaker_id",
        "delegation",
        "party",
        "language",
        "spoke_in",
        "started_at",
        "ended_at",
        "seq",
        "x",
    ]
)


@settings(max_examples=150)
@given(st.lists(st.dictionaries(NAMES, JSON | st.text(max_size=8), max_size=6), min_size=1, max_size=4))
def test_random_objects_give_lines_or_one_error(objects):
    read_whole("\n".join(json.dumps({"text": "x"} | fields) for fields in objects).encode())


@given(st.text(min_size=1, max_size=60).filter(lambda text: text.strip()))
def test_json_text_is_kept_or_refused_never_changed(text):
    data = json.dumps({"text": text}).encode()
    with contextlib.suppress(ReadingError):
        assert [line.text for line in read(io.BytesIO(data))] == [text]


SIZE = 300_000
HEAVY = {
    "less-than": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<" * SIZE,
    "open voices": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v " * SIZE,
    "voices": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v A>x" * (SIZE // 6),
    "alternating voices": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v A>x<v B>y" * (SIZE // 12),
    "tags": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>" + "<b>x" * (SIZE // 4),
    "references": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>" + "&amp" * SIZE,
    "digits": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A><" + "1" * SIZE,
    "voice spaces": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v" + " " * SIZE,
    "arrows": "WEBVTT\n\n" + "-->" * SIZE,
    "empty lines": "WEBVTT\n" + "\n" * SIZE * 5,
    "header": "WEBVTT\n" + "x\n" * SIZE,
    "identifiers": "WEBVTT\n\n" + "x\n\n" * SIZE,
    "rests of a cue": "1\n00:00:01,000 --> 00:00:02,000\n" + "a\n\n" * (SIZE // 3),
    "numbers": "1\n" * SIZE,
    "braces": "1\n00:00:01,000 --> 00:00:02,000\n" + "{\\" * SIZE,
    "colons": "1\n00:00:01,000 --> 00:00:02,000\n" + "A:" * SIZE,
    "names": "1\n00:00:01,000 --> 00:00:02,000\n" + "A " * SIZE + ": x",
    "misread": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "Р°" * 4 + "РА" * SIZE,
    "accents": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "éé e" * SIZE,
    "open brackets": '{"text": ' + "[" * SIZE,
    "open objects": '{"a":' * SIZE,
    "backslashes": '{"text": "' + "\\" * SIZE,
    "empty objects": "{}\n" * SIZE,
    "spaces": '{"text": "x"}' + " " * SIZE + "x",
    "keys": '{"text": "x", ' + ", ".join(f'"k{n}": 1' for n in range(SIZE // 10)) + "}",
    "open elements": "<TEI>" + "<a>" * SIZE,
    "attributes": "<TEI " + " ".join(f'a{n}="x"' for n in range(SIZE // 10)) + "/>",
    "one attribute": '<TEI a="' + "x" * SIZE * 10,
    "namespaces": "<TEI " + " ".join(f'xmlns:a{n}="x"' for n in range(SIZE // 10)) + "/>",
    "comment": "<!--" + "-" * SIZE,
    "prolog": "<?a?>" * SIZE,
    "cdata": tei_of("<u who='#a'>" + "<![CDATA[x]]>" * (SIZE // 13) + "</u>"),
    "segments": tei_of("<u who='#a'>" + "<seg>x</seg>" * (SIZE // 12) + "</u>"),
    "notes": tei_of("<note type='time'>(10:00)</note>" * (SIZE // 30)),
    "pointers": tei_of("<u who='" + "#a " * SIZE + "'>x</u>"),
}


@pytest.mark.parametrize("name", HEAVY)
def test_no_file_takes_long(name):
    """A third of a megabyte to one and a half, made to be slow: what takes quadratic time takes minutes here."""
    began = time.process_time()
    read_whole(HEAVY[name].encode())
    assert time.process_time() - began < 8


def test_a_hundred_thousand_cues_take_as_long_each_as_a_thousand():
    def seconds(count: int) -> float:
        cues = "".join(
            f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}.000 --> {n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}.500\n<v A>line {n}\n\n"
            for n in range(count)
        )
        reading = read(io.BytesIO(b"WEBVTT\n\n" + cues.encode()))
        began = time.process_time()
        assert sum(1 for _line in reading) == count
        return time.process_time() - began

    small = min(seconds(5_000) for _try in range(3))
    assert seconds(100_000) < 20 * small * 4


def test_every_cut_of_a_file_gives_lines_or_one_error():
    for data in SEEDS[:6]:
        for end in range(0, len(data), 7):
            read_whole(data[:end])


def test_two_formats_in_one_file_are_refused():
    for data in (JSON_LINES + EVERY["webvtt"], EVERY["parlamint"] + JSON_LINES):
        with pytest.raises(ReadingError):
            list(read(io.BytesIO(data.encode())))
