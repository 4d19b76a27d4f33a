"""The format is told by what a file holds, never by its name."""

import pytest

from negotiations.reading import Format, read
from negotiations.reading.detect import told_format
from tests.negotiations.reading.samples import EVERY


@pytest.mark.parametrize("name", EVERY)
def test_the_name_of_a_file_says_nothing(tmp_path, name):
    for suffix in (".vtt", ".srt", ".xml", ".jsonl", ".exe", ""):
        file = tmp_path / ("record" + suffix)
        file.write_text(EVERY[name])
        with read(file) as reading:
            assert reading.format == name


@pytest.mark.parametrize(
    ("page", "format"),
    [
        ("WEBVTT", Format.WEBVTT),
        ("WEBVTT\tx", Format.WEBVTT),
        ("1\n00:00:01,000 --> 00:00:02,000\nx", Format.SUBRIP),
        ("\n\n 7 \r\n00:00:01.000 --> 00:00:02.000\nx", Format.SUBRIP),
        ("00:00:01,000 --> 00:00:02,000\nx", Format.SUBRIP),
        ("<TEI>", Format.PARLAMINT),
        (" <?xml version='1.0'?><!-- <a> --><?p ?>\n<tei:TEI xmlns:tei='x'>", Format.PARLAMINT),
        ("<teiCorpus/>", Format.PARLAMINT),
        ("\n {", Format.JSON_LINES),
    ],
)
def test_these_begin_a_format(page, format):
    assert told_format(page) is format


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("WEBVTTX\n\n00:01.000 --> 00:02.000\nx\n", "does not begin with WEBVTT"),
        ("\nWEBVTT\n\n00:01.000 --> 00:02.000\nx\n", "does not begin with WEBVTT"),
        ("00:01.000 --> 00:02.000\n<v A>x\n", "does not begin with WEBVTT"),
        ("id\n00:01.000 --> 00:02.000\n<v A>x\n", "does not begin with WEBVTT"),
        ("<v A>x", "does not begin with WEBVTT"),
        ("[1]", "every line has to be one object"),
        ("<html>", "<html>"),
        ("<!-- ", "root element"),
        ("< a>", "root element"),
        ("Chair: good morning", "it begins with “Chair: good morning”"),
        ("a\u202eb", "it begins with “a‹U+202E›b”"),
        ("%PDF-1.7", "not a format"),
    ],
)
def test_these_begin_none(refusal, text, why):
    assert why in str(refusal(text))
