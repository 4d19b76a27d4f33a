"""JSON Lines: what is read, what is refused, and flat memory."""

import json
import tracemalloc
from datetime import datetime, timedelta, timezone
from itertools import islice

import pytest

from negotiations.reading import Format, OddTime, ReadingError, RemarkKind, read
from tests.negotiations.reading.samples import JSON_LINES


def test_an_object_is_a_line(gather):
    lines, report = gather(JSON_LINES)
    assert report.format is Format.JSON_LINES
    assert [(line.number, line.speaker, line.party, line.language, line.spoken) for line in lines] == [
        (1, "Ms. Keller", "OSCE", "en", "fr"),
        (2, "Оксана Гриценко", "Ukraine", "uk", None),
    ]
    assert lines[1].started == datetime(2026, 3, 2, 10, 0, 9, tzinfo=timezone(timedelta(hours=2)))
    assert lines[1].ended == datetime(2026, 3, 2, 10, 0, 12, tzinfo=timezone(timedelta(hours=2)))
    assert (report.turns, report.remarks[RemarkKind.TRANSLATED].count) == (2, 1)


def test_only_text_is_needed(gather):
    lines, report = gather(
        '{"text": "Так, є."}\n\n  \t\r\n{"speaker": null, "text": "Ні."}\r\n {"text": ""} \n{"text": " \\n"}'
    )
    assert [(line.text, line.speaker, line.linked, line.place) for line in lines] == [
        ("Так, є.", None, False, 1),
        ("Ні.", None, False, 4),
    ]
    assert (report.turns, report.nameless) == (0, 2)
    assert [one.line for one in report.remarks[RemarkKind.EMPTY].examples] == [5, 6]


def test_a_run_of_objects_by_one_speaker_is_several_turns(gather):
    _lines, report = gather('{"speaker": "A", "text": "x"}\n' * 3)
    assert (report.turns, report.speakers[0].turns, report.speakers[0].lines) == (3, 3, 3)


def test_speaker_id_and_party_are_read(gather):
    lines, _report = gather('{"speaker_id": "p7", "party": "OSCE", "text": "x"}\n{"speaker": "A (B)", "text": "x"}')
    assert (lines[0].speaker, lines[0].speaker_ref, lines[0].party) == ("p7", "p7", "OSCE")
    assert (lines[1].speaker, lines[1].party) == ("A", "B")


def test_text_is_kept_to_the_character(gather):
    text = ' \t«Ґ» ї й \u0301 \u202e \u2028 \\ " / \U0001f54a\ufe0f\n'
    for ascii_only in (True, False):
        lines, report = gather(json.dumps({"text": text}, ensure_ascii=ascii_only))
        assert lines[0].text == text
        assert report.remarks[RemarkKind.ODD_CHARACTERS].examples[0].detail == "U+202E"


def test_fields_that_are_not_read_are_told_once(gather):
    _lines, report = gather('{"text": "x", "mood": {"a": [1, 2.5]}}\n{"mood": 1, "text": "y", "more\\u0000": null}')
    assert [(one.line, one.detail) for one in report.remarks[RemarkKind.FIELD_UNREAD].examples] == [
        (1, "mood"),
        (2, "more\x00"),
    ]
    assert "‹U+0000›" in report.render()


def test_numbers_and_times_that_are_odd_are_told(gather):
    _lines, report = gather(
        '{"seq": 1, "text": "a", "started_at": "2026-03-02T10:00:00"}\n'
        '{"seq": 3, "text": "b", "started_at": "2026-03-02T09:00:00"}\n'
        '{"seq": 3, "text": "c", "started_at": "2026-03-02T09:00:00+02:00", "ended_at": "2026-03-02T08:00:00+02:00"}\n'
    )
    assert [one.detail for one in report.remarks[RemarkKind.NUMBERS].examples] == ["1 → 3", "3 → 3"]
    assert report.remarks[RemarkKind.NO_ZONE].count == 2
    assert {kind: [one.line for one in tally.examples] for kind, tally in report.odd_times.items()} == {
        OddTime.BACKWARDS: [2],
        OddTime.NEGATIVE: [3],
    }


def test_a_time_with_and_one_without_a_zone_are_not_compared(gather):
    lines, report = gather(
        '{"text": "a", "started_at": "2026-03-02T10:00:00Z", "ended_at": "2026-03-02T09:00:00"}\n'
        '{"text": "b", "started_at": "2026-03-02T08:00:00"}\n'
    )
    assert len(lines) == 2
    assert not report.odd_times


GOOD = '{"text": "good"}\n'
NESTED = "[" * 100_000 + "]" * 100_000


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        '{"text": "cut sho',
        '{"text": "x"',
        '{"text": "x"} {"text": "y"}',
        '{"text": "x"},',
        '{"text": "x", }',
        "{'text': 'x'}",
        '[{"text": "x"}]',
        '"x"',
        "null",
        "nonsense",
        "{}",
        '{"words": "x"}',
        '{"text": null}',
        '{"text": 1}',
        '{"text": true}',
        '{"text": ["x"]}',
        '{"text": "x", "speaker": ["A"]}',
        '{"text": "x", "speaker": {"name": "A"}}',
        '{"text": "x", "delegation": 7}',
        '{"text": "x", "party": false, "speaker": "A"}',
        '{"text": "x", "speaker_id": 7}',
        '{"text": "x", "language": 7}',
        '{"text": "x", "language": "no such thing"}',
        '{"text": "x", "spoke_in": ["French"]}',
        '{"text": "x", "started_at": 12}',
        '{"text": "x", "started_at": true}',
        '{"text": "x", "started_at": "2026-03-02"}',
        '{"text": "x", "started_at": "2026-02-30T10:00:00"}',
        '{"text": "x", "started_at": "2026-03-02T23:59:60"}',
        '{"text": "x", "started_at": "0001-01-01T00:00:00+14:00"}',
        '{"text": "x", "started_at": "9999-12-31T23:59:59-12:00"}',
        '{"text": "x", "started_at": "٢٠٢٦-03-02T10:00:00"}',
        '{"text": "x", "ended_at": "soon"}',
        '{"text": "x", "seq": "1"}',
        '{"text": "x", "seq": true}',
        '{"text": "x", "seq": 1.0}',
        '{"text": "x", "seq": 10000000000000000}',
        '{"text": "x", "a": NaN}',
        '{"text": "x", "a": -Infinity}',
        '{"text": "x", "a": ' + "9" * 5000 + "}",
        '{"text": "x", "text": "y"}',
        '{"text": "x", "a": {"b": 1, "b": 2}}',
        '{"text": "x", "a": ' + NESTED + "}",
        NESTED,
        '{"text": "a\\u0000b"}',
        '{"text": "a\\ud800b"}',
        '{"text": "a\\bb"}',
        '{"text": "a\x7fb"}',
        '{"text": "a\tb"}',
        '{"text": "\ufffe"}',
        '{"text": "x", "speaker": "\\u0007"}',
        '{"text": "x", "speaker": "' + "A" * 201 + '"}',
        '{"text": "x", "speaker_id": "' + "A" * 201 + '"}',
        '{"text": "РџСЂРёРІС–С‚, СЏРє СЃРїСЂР°РІРё"}',
        '{"text": "Ïðèâ³ò, ÿê ñïðàâè"}',
        '{"text": "ÐŸÑ€Ð¸Ð²Ñ–Ñ‚"}',
        '{"text": "' + "x" * 1_000_000 + '"}',
        '{"text":\n"x"}',
    ],
    ids=lambda bad: bad[:40],
)
def test_what_is_no_such_object_is_refused_with_its_line(refusal, bad):
    assert refusal(GOOD * 2 + bad + "\n" + GOOD).line == 3


def test_a_line_that_never_ends_is_refused_before_it_is_held(tmp_path):
    file = tmp_path / "endless"
    with file.open("wb") as out:
        out.write(GOOD.encode() + b'{"text": "')
        for _part in range(80):
            out.write(b"x" * (1 << 20))
    reading = read(file)
    tracemalloc.start()
    with pytest.raises(ReadingError, match="line 2"):
        list(reading.lines)
    assert tracemalloc.get_traced_memory()[1] < 20 << 20
    tracemalloc.stop()


def test_memory_does_not_grow_with_the_number_of_lines(tmp_path):
    file = tmp_path / "many"
    moment = datetime(2026, 3, 2, 10, tzinfo=timezone(timedelta(hours=2)))
    with file.open("w") as out:
        for number in range(8_000):
            fields = {
                "seq": number,
                "speaker": f"Пан {number % 50}",
                "language": "uk",
                "text": f"Рядок {number}. " * 20,
            }
            out.write(json.dumps(fields | {"started_at": (moment + timedelta(seconds=number)).isoformat()}) + "\n")
    tracemalloc.start()
    reading = read(file)
    for _line in islice(reading.lines, 1000):
        pass
    early = tracemalloc.get_traced_memory()[0]
    count = sum(1 for _line in reading.lines)
    late, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 7_000
    assert late - early < 200_000
    assert peak < 5_000_000
    assert reading.report.lines == 8_000


def test_too_many_speakers_are_refused(refusal):
    many = "\n".join(f'{{"speaker": "Speaker {n}", "text": "x"}}' for n in range(10_001))
    assert refusal(many).line == 10_001
    many = "\n".join(f'{{"speaker": "A", "speaker_id": "{n}", "text": "x"}}' for n in range(10_001))
    assert refusal(many).line == 10_001


def test_a_new_shape_and_a_new_tag_in_every_line_do_no_harm(gather):
    lines, report = gather("\n".join(f'{{"f{n}": 1, "language": "en-x{n}", "text": "x"}}' for n in range(3000)))
    assert len(lines) == 3000
    assert report.languages == {"en": 3000}
