"""SubRip: names before a colon, and the customs of real files."""

from datetime import timedelta

import pytest

from negotiations.reading import Format, RemarkKind
from negotiations.reading.names import is_name
from tests.negotiations.reading.samples import SUBRIP

TIMES = "00:00:01,000 --> 00:00:02,000"


def test_a_cue_without_a_name_goes_on_with_the_speaker(gather):
    lines, report = gather(SUBRIP)
    assert report.format is Format.SUBRIP
    assert [(line.speaker, line.text) for line in lines] == [
        ("MS. KELLER", "Good morning.\nWe begin."),
        ("MS. KELLER", "The agenda: two points."),
        ("MR. BONDARENKO", "We agree."),
    ]
    assert lines[0].ended == timedelta(seconds=4)
    assert (report.turns, report.remarks[RemarkKind.MARKUP].count) == (2, 1)


def test_before_the_first_name_nobody_is_said_to_speak(gather):
    lines, report = gather(f"1\n{TIMES}\nwithout a name\n\n2\n{TIMES}\nMR. A: yes\n")
    assert [line.speaker for line in lines] == [None, "MR. A"]
    assert (report.nameless, report.remarks[RemarkKind.NO_SPEAKER].count) == (1, 1)


@pytest.mark.parametrize(
    "name",
    [
        "THE PRESIDENT", "MR. CHURKIN", "Mr. Churkin", "Sir Mark Lyall Grant", "Ms. Power (United States of America)",
        "PRINCE ZEID RA'AD ZEID AL-HUSSEIN", "Prince Zeid Ra'ad Zeid Al-Hussein", "Ms. van der Berg", "Mr. O’Neill",
        "ГОЛОВУЮЧИЙ", "ДАНІЛОВ О.М.", "Іван Петренко", "Пан Бондаренко", "Г-н Воронов", "The President",
        "Interpreter 1", "Перекладач 2", "OSCE", "Delegate of Ukraine",
    ],
)  # fmt: skip
def test_these_are_names(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "words",
    [
        "He said", "The answer is", "we agree", "Article 5", "Point Two", "ARTICLE 5", "Note", "NOTE", "PS", "Question",
        "12", "Resolution 2202", "Ukraine", "https", "a", "-", "…", "Yes, I said", "«Мінськ»", "Стаття перша", "І ще",
        "One Two Three Four Five Six Seven Eight Nine",
    ],
)  # fmt: skip
def test_these_are_not(words):
    assert not is_name(words)


def test_words_that_may_be_a_name_stay_in_the_text_and_are_told(gather):
    lines, report = gather(
        f"1\n{TIMES}\nMR. A: yes\n\n2\n{TIMES}\nUkraine: a country.\n\n3\n{TIMES}\nAnna Keller: hm.\n"
    )
    assert [(line.speaker, line.text) for line in lines[1:]] == [
        ("MR. A", "Ukraine: a country."),
        ("MR. A", "Anna Keller: hm."),  # names in this file are in capitals
    ]
    assert [one.detail for one in report.remarks[RemarkKind.NAME_DOUBTFUL].examples] == ["Ukraine", "Anna Keller"]


def test_a_longer_prefix_is_no_name(gather):
    lines, _report = gather(f"1\n{TIMES}\n{'MR. ' + 'A' * 60}: yes\n")
    assert lines[0].speaker is None


def test_an_empty_line_inside_a_cue_loses_no_words(gather):
    lines, report = gather(f"1\n{TIMES}\nMR. A: one\n\ntwo: three\nfour\n\n2\n{TIMES}\nfive\n")
    assert [line.text for line in lines] == ["one\n\ntwo: three\nfour", "five"]
    assert report.remarks[RemarkKind.BLANK_IN_CUE].examples[0].line == 5


def test_numbers_that_skip_are_told(gather):
    lines, report = gather(f"1\n{TIMES}\na\n\n3\n{TIMES}\nb\n\n{TIMES}\nc\n\n3\n{TIMES}\nd\n")
    assert len(lines) == 4
    assert [one.detail for one in report.remarks[RemarkKind.NUMBERS].examples] == ["1 → 3", "3 → 3"]


def test_dots_are_read_and_told_and_positions_left_out(gather):
    lines, report = gather("1\n00:00:01.000 --> 00:00:02.000  X1:10 X2:20 Y1:5 Y2:9\n{\\an8}yes {b}no{/b}\n")
    assert lines[0].text == "yes no"
    assert report.remarks[RemarkKind.DECIMAL_MARK].count == 1


def test_script_and_references_are_only_text(gather):
    lines, _report = gather(f"1\n{TIMES}\n<script>a &amp; b</script> 1 < 2\n")
    assert lines[0].text == "<script>a &amp; b</script> 1 < 2"


def test_the_parts_of_a_cue_together_are_not_too_large(refusal):
    text = f"1\n{TIMES}\n" + ("x" * 100_000 + "\n\n") * 11
    assert refusal(text).line == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"1\n{TIMES}\na\n\n2\n", 5),  # cut after the number
        (f"1\n{TIMES}\na\n\n2\n00:00:03,0", 5),  # cut inside the times
        (f"1\n{TIMES}\na\n\n2\n00:00:03,000 --> 00:0", 6),
        (f"1\n{TIMES}\na\n2\n{TIMES}\nb\n", 5),
        (f"1\n{TIMES} and words\na\n", 2),
        (f"1\n{TIMES}\na\n\n2\n00:00:61,000 --> 00:00:62,000\nb\n", 6),
    ],
)
def test_what_is_broken_is_refused_with_its_line(refusal, text, line):
    assert refusal(text).line == line
