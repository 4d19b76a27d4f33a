"""The public records beside the project, read whole."""

import io
import json
import re
import subprocess
import sys
from datetime import datetime

import pytest

from negotiations.reading import Format, OddTime, ReadingError, RemarkKind, read

at = datetime.fromisoformat
UA, UN = "transcripts/ua/", "transcripts/un/"


@pytest.mark.parametrize(
    ("name", "format", "lines", "turns", "speakers"),
    [
        (UN + "SPV.7138.vtt", Format.WEBVTT, 553, 22, 16),
        (UN + "SPV.7154.vtt", Format.WEBVTT, 808, 28, 17),
        (UA + "rada_20220224.vtt", Format.WEBVTT, 47, 8, 4),
        (UN + "SPV.7138.first12.srt", Format.SUBRIP, 348, 12, 10),
        (UN + "SPV.7154.first12.srt", Format.SUBRIP, 382, 12, 11),
        (UA + "ParlaMint-UA_2022-02-24-m0.xml", Format.PARLAMINT, 6, 6, 4),
        (UA + "ParlaMint-UA_2012-04-27-m0.excerpt.xml", Format.PARLAMINT, 8, 8, 5),
        (UN + "SPV.7138.turns.jsonl", Format.JSON_LINES, 22, 22, 16),
        (UN + "SPV.7154.turns.jsonl", Format.JSON_LINES, 28, 28, 17),
        (UA + "ud_2022-01-25-m0.dev.jsonl", Format.JSON_LINES, 96, 0, 0),
    ],
)
def test_every_record_is_read(shared_data, name, format, lines, turns, speakers):
    with read(shared_data(name)) as reading:
        count = sum(1 for _line in reading)
    report = reading.report
    assert (reading.format, count, report.lines) == (format, lines, lines)
    assert (report.turns, len(report.speakers)) == (turns, speakers)
    assert report.complete


def test_the_sitting_of_24_february_2022(shared_data):
    reading = read(shared_data(UA + "ParlaMint-UA_2022-02-24-m0.xml"))
    lines = list(reading)
    assert [(line.speaker, line.linked) for line in lines] == [
        ("Олександр Сергійович Корнієнко", True),
        ("Руслан Олексійович Стефанчук", True),
        ("ДАНІЛОВ О.М.", False),
        ("Руслан Олексійович Стефанчук", True),
        ("Руслан Олексійович Стефанчук", True),
        ("Олена Костянтинівна Кондратюк", True),
    ]
    assert lines[1].speaker_ref == "РусланОлексійовичСтефанчук.1975"
    assert [line.started for line in lines] == [
        None,
        at("2022-02-24T08:01:35"),
        at("2022-02-24T08:05:35"),
        at("2022-02-24T08:08:38"),
        at("2022-02-24T08:09:48"),
        None,
    ]
    assert [len(line.text.split("\n")) for line in lines] == [1, 16, 8, 19, 1, 1]
    assert "Шановні народні депутати. Героям Слава!" in lines[3].text
    assert "Шум" not in "".join(line.text for line in lines)
    assert reading.report.asides == {"note": 21, "vocal": 5, "kinesic": 3}
    assert [one.label for one in reading.report.undecided] == ["ДАНІЛОВ О.М."]
    assert {kind: [one.line for one in tally.examples] for kind, tally in reading.report.odd_times.items()} == {
        OddTime.BACKWARDS: [4]
    }


def test_ukrainian_and_russian_turns_alternate(shared_data):
    lines = list(read(shared_data(UA + "ParlaMint-UA_2012-04-27-m0.excerpt.xml")))
    assert [line.language for line in lines] == ["uk", "ru", "uk", "uk", "uk", "uk", "ru", "uk"]
    assert lines[1].started == at("2012-04-27T16:12:04")


def test_the_languages_said_are_the_languages_guessed(shared_data):
    """Where a file says the language of a line, its letters say the same."""
    name = UA + "ParlaMint-UA_2012-04-27-m0.excerpt.xml"
    said = [line.language for line in read(shared_data(name))]
    bare = re.sub(r' xml:lang="[a-z]+"', "", shared_data(name).read_text())
    assert [line.language for line in read(io.BytesIO(bare.encode()))] == said


def test_three_forms_of_one_meeting_say_the_same(shared_data):
    """The words of each turn are the same in JSON Lines, in WebVTT and in SubRip."""
    turns = [(line.speaker, _bare(line.text)) for line in read(shared_data(UN + "SPV.7138.turns.jsonl"))]
    cues = list(read(shared_data(UN + "SPV.7138.vtt")))
    assert _bare("".join(line.text for line in cues)) == "".join(text for _speaker, text in turns)
    assert {line.speaker for line in cues} == {speaker for speaker, _text in turns}
    first12 = list(read(shared_data(UN + "SPV.7138.first12.srt")))
    assert _bare("".join(line.text for line in first12)) == "".join(text for _speaker, text in turns[:12])
    assert {line.party for line in cues if line.speaker == "Mr. Churkin"} == {"Russian Federation"}


def test_text_is_what_the_file_holds(shared_data):
    file = shared_data(UA + "ud_2022-01-25-m0.dev.jsonl")
    written = [json.loads(line)["text"] for line in file.read_text().splitlines()]
    assert [line.text for line in read(file)] == written


def test_the_names_that_subrip_almost_gives_are_told(shared_data):
    reading = read(shared_data(UN + "SPV.7138.first12.srt"))
    list(reading)
    doubtful = reading.report.remarks[RemarkKind.NAME_DOUBTFUL].examples
    assert [one.detail for one in doubtful] == ["Ireland and United States of America Against"]


@pytest.mark.parametrize(
    "name",
    [
        "transcripts/gb/housecommons_1985-12-16.xml",
        "transcripts/us/CREC-2005-07-20-pt1-PgH6183.htm",
        "transcripts/us/CREC-2005-07-20-pt1-PgH6183.json",
        UA + "rada_20220224.htm",
        UN + "speakers_7138_7154.tsv",
    ],
)
def test_records_in_other_formats_are_refused(shared_data, name):
    with pytest.raises(ReadingError):
        list(read(shared_data(name)))


def test_a_made_record_is_read_with_its_planted_lines(shared_data, tmp_path):
    file = tmp_path / "big"
    with file.open("wb") as out:
        subprocess.run([sys.executable, shared_data("make_big.py"), "-n", "20000"], stdout=out, check=True, timeout=120)
    reading = read(file)
    marked = [line.number for line in reading if "marker-" in line.text]
    assert marked == [10_000, 20_000]
    assert reading.report.lines == 20_000
    assert reading.report.languages.keys() == {"en", "uk", "ru"}
    assert not reading.report.odd_times
    assert not reading.report.undecided


def _bare(text: str) -> str:
    return "".join(text.split())
