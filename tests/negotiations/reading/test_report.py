"""The report: everything a person needs before the record is taken in."""

import json

from negotiations.reading import OddTime, RemarkKind
from negotiations.reading.remarks import ODD_TIME_TITLES, REMARK_TITLES
from tests.negotiations.reading.samples import EVERY, TEI, WEBVTT


def test_it_is_complete_only_after_the_last_line(gather):
    _lines, report = gather(WEBVTT)
    assert report.complete
    assert report.as_dict()["complete"] is True


def test_every_kind_has_words():
    assert set(ODD_TIME_TITLES) == set(OddTime)
    assert set(REMARK_TITLES) == set(RemarkKind)


def test_it_goes_through_json_whole(gather):
    for text in EVERY.values():
        _lines, report = gather(text)
        facts = json.loads(json.dumps(report.as_dict()))
        assert facts == report.as_dict()
        assert len(facts["sha256"]) == 64
        assert sum(one["lines"] for one in facts["speakers"]) == facts["lines"] == sum(facts["languages"].values())
        assert sum(one["turns"] for one in facts["speakers"]) == facts["turns"]


def test_a_console_gets_plain_text(gather):
    _lines, report = gather(TEI)
    assert report.render().splitlines() == [
        "Format: ParlaMint TEI",
        "Encoding: utf-8",
        f"SHA-256: {report.sha256}",
        "Lines: 3",
        "Turns: 3",
        "Languages: uk 3",
        "Not speech: kinesic 1, note 2, vocal 1",
        "Speakers: 3",
        "  Оксана Гриценко: 1 line, 1 turn",
        "  Невідомий Євген: 1 line, 1 turn · to be decided by a person",
        "  ПЕТРЕНКО І.І.: 1 line, 1 turn · to be decided by a person",
        "Changed: line breaks and indents of the XML read as one space: 1 (file lines 14)",
    ]


def test_many_of_a_kind_are_counted_and_a_few_shown(gather):
    cues = "\n\n".join(f"00:{n % 60:02}.000 --> 00:{n % 60:02}.000\n<v S{n}>x" for n in range(60))
    _lines, report = gather("WEBVTT\n\n" + cues)
    tally = report.odd_times[OddTime.ZERO]
    assert (tally.count, len(tally.examples)) == (60, 20)
    assert "and 10 more" in report.render()
    assert "20, …)" in report.render()


def test_a_silence_of_a_second_ends_a_turn_in_cues(gather):
    _lines, report = gather(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>a\n\n00:02.999 --> 00:03.000\n<v A>b\n\n"
        "00:04.000 --> 00:05.000\n<v A>c\n\n00:05.000 --> 00:06.000\n<v B>d\n\n00:06.000 --> 00:07.000\n<v A>e\n"
    )
    assert (report.turns, [(one.label, one.turns) for one in report.speakers]) == (4, [("A", 3), ("B", 1)])


def test_a_terminal_gets_no_control_character_of_the_file(gather):
    _lines, report = gather('{"speaker": "\u202eA", "te\\u001b[31m": 1, "text": "\u202ex"}')
    assert report.render().isprintable() is False  # line feeds
    assert report.render().replace("\n", "").isprintable()
