"""WebVTT: voices, references decoded once, markup left out, times checked."""

from datetime import timedelta

import pytest

from negotiations.reading import Format, OddTime, RemarkKind
from tests.negotiations.reading.samples import WEBVTT, webvtt_of


def test_one_cue_is_one_line(gather):
    lines, report = gather(WEBVTT)
    assert report.format is Format.WEBVTT
    assert [(line.number, line.speaker, line.party) for line in lines] == [
        (1, "Ms. Keller", "Mediator"),
        (2, "Пан Бондаренко", None),
        (3, "Пан Бондаренко", None),
    ]
    assert [line.text for line in lines] == [
        "Good morning. Tom & Ann are here.",
        "Добрий день. Ми готові.",
        "Питання перше: обмін полоненими.",
    ]
    assert (lines[1].started, lines[1].ended) == (timedelta(seconds=4), timedelta(seconds=6.5))
    assert [line.language for line in lines] == ["en", "uk", "uk"]
    assert [line.place for line in lines] == [9, 12, 16]
    assert (report.lines, report.turns) == (3, 2)
    assert report.asides == {"comment": 1, "style": 1}
    assert report.remarks[RemarkKind.MARKUP].count == 2
    assert report.remarks[RemarkKind.REFERENCES].examples[0].line == 9


@pytest.mark.parametrize(
    ("payload", "text"),
    [
        ("<v A>a &amp;lt; b</v>", "a &lt; b"),  # decoded once
        ("<v A>&lt;script&gt;", "<script>"),
        ("<v A><script>alert(1)</script>", "alert(1)"),
        ("<v A><c.onclick>a</c><00:00:01.500>b", "ab"),
        ("<v A><lang en><b><u>x</u></b></lang>", "x"),
        ("<v A>1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),  # a player would drop the words after <
        ("<v A>a <unclosed", "a <unclosed"),
        ("<v A>AT&T &#x41;&#1041; &nosuch;", "AT&T AБ &nosuch;"),
        ("<v A>two\nlines ", "two\nlines"),
        ("<v A>\u202ekept as it is", "\u202ekept as it is"),
    ],
)
def test_text_is_without_markup_and_otherwise_as_written(gather, payload, text):
    lines, _report = gather(webvtt_of(payload))
    assert [line.text for line in lines] == [text]


@pytest.mark.parametrize(
    ("payload", "speaker"),
    [
        ("<v Bob &amp; Co>x", "Bob & Co"),
        ("<v.loud.first Bob>x", "Bob"),
        ("<v\tBob\n Smith>x", "Bob Smith"),
        ("<v>x", None),
        ("<v  >x", None),
        ("x", None),
    ],
)
def test_the_voice_is_the_speaker(gather, payload, speaker):
    lines, _report = gather(webvtt_of("<v First>y", payload))
    assert lines[1].speaker == speaker
    assert lines[1].linked is (speaker is not None)


def test_two_voices_in_one_cue_are_two_lines(gather):
    lines, report = gather(webvtt_of("- <v A>Yes.</v>\n- <v B>No.</v>", "<v B>So <v B>be it."))
    assert [(line.speaker, line.text) for line in lines] == [
        ("A", "Yes."),
        ("B", "No."),
        ("B", "So be it."),
    ]
    assert report.remarks[RemarkKind.SPLIT_BY_VOICE].count == 1


def test_without_voices_names_stand_before_a_colon(gather):
    lines, _report = gather(webvtt_of("Anna Keller: Good morning.", "We begin.", "Ivan Petrenko: Yes: now."))
    assert [(line.speaker, line.text) for line in lines] == [
        ("Anna Keller", "Good morning."),
        ("Anna Keller", "We begin."),
        ("Ivan Petrenko", "Yes: now."),
    ]


@pytest.mark.parametrize(
    ("first", "second", "odd"),
    [
        ("00:10.000 --> 00:11.000", "00:05.000 --> 00:06.000", {OddTime.BACKWARDS: [2]}),
        ("00:10.000 --> 00:15.000", "00:12.000 --> 00:16.000", {OddTime.OVERLAPPING: [2]}),
        ("00:10.000 --> 00:15.000", "00:10.000 --> 00:15.000", {OddTime.OVERLAPPING: [2]}),
        ("00:10.000 --> 00:09.000", "00:12.000 --> 00:16.000", {OddTime.NEGATIVE: [1]}),
        ("00:10.000 --> 00:10.000", "00:12.000 --> 00:12.000", {OddTime.ZERO: [1, 2]}),
        ("00:10.000 --> 10:00:10.001", "10:01:00.000 --> 10:02:00.000", {OddTime.ABSURD: [1]}),
        ("00:10.000 --> 00:11.000", "11:00:00.000 --> 11:00:01.000", {OddTime.ABSURD: [2]}),
        ("00:10.000 --> 10:00:10.000", "10:00:10.000 --> 10:00:11.000", {}),
    ],
)
def test_odd_times_are_kept_and_told(gather, first, second, odd):
    lines, report = gather(f"WEBVTT\n\n{first}\n<v A>one\n\n{second}\n<v B>two\n")
    assert len(lines) == 2
    assert {kind: [one.line for one in tally.examples] for kind, tally in report.odd_times.items()} == odd


@pytest.mark.parametrize(
    "times",
    [
        "99:99:99.999 --> 99:99:99.999",
        "00:60.000 --> 01:00.000",
        "-00:00:01.000 --> 00:00:02.000",
        "00:00:01 --> 00:00:02",
        "00:00:01.0000 --> 00:00:02.000",
        "0:01.000 --> 0:02.000",
        "00000:00:01.000 --> 00:00:02.000",
        "٠٠:٠١.٠٠٠ --> 00:02.000",
        "00:00:01.000 -->",
        "--> 00:00:01.000",
        "-->",
        "00:01.000 --> 00:02.000 --> 00:03.000",
        "9" * 5000 + ":00:01.000 --> 00:02.000",
    ],
)
def test_what_is_no_time_is_refused(refusal, times):
    error = refusal(f"WEBVTT\n\n{times}\n<v A>one\n")
    assert error.line == 3


def test_a_comma_for_the_dot_is_read_and_told(gather):
    lines, report = gather(webvtt_of("<v A>x", times="00:00:01,000 --> 00:00:02,500"))
    assert lines[0].ended == timedelta(seconds=2.5)
    assert report.remarks[RemarkKind.DECIMAL_MARK].count == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("WEBVTT\n\nwords of no cue\n\n00:01.000 --> 00:02.000\nx\n", 3),
        ("WEBVTT\n00:01.000 --> 00:02.000\nx\n", 2),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n00:02.000 --> 00:03.000\ny\n", 5),
        ("WEBVTT\n\nNOTE\n00:01.000 --> 00:02.000\n--> x\n", 5),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nwith a \x1b[31m in it\n", 4),
    ],
)
def test_what_a_player_would_drop_is_refused(refusal, text, line):
    assert refusal(text).line == line


def test_a_file_without_speech_is_refused(refusal):
    assert "no speech" in str(refusal("WEBVTT\n"))
    assert "no speech" in str(refusal("WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\n<v A> </v>\n"))


def test_a_cue_of_a_megabyte_is_read_and_a_larger_one_refused(gather, refusal):
    lines, _report = gather(webvtt_of("<v A>" + "x" * 999_000))
    assert len(lines[0].text) == 999_000
    assert "1000000" in str(refusal(webvtt_of("<v A>" + "x" * 1_000_000)))
    assert "1000000" in str(refusal(webvtt_of("<v A>" + "x\n" * 1_000_000)))


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(gather, ends):
    lines, _report = gather(WEBVTT.replace("\n", ends))
    assert [line.place for line in lines] == [9, 12, 16]
