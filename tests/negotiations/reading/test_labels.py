"""Labels: safe to show, easy to compare, never merged."""

import json

import pytest

from negotiations.reading import RemarkKind


def labelled(gather, label, **more):
    lines, report = gather(json.dumps({"speaker": label, "text": "x"} | more))
    return lines[0], report


@pytest.mark.parametrize(
    ("label", "shown", "linked"),
    [
        ("Ms. Keller", "Ms. Keller", True),
        ("  Ms. \t Keller\n", "Ms. Keller", True),
        ("Зелени\u0439", "Зелений", True),
        ("Зелени\u0438\u0306", "Зелений", True),  # one letter in two characters
        ("\u202eKeller", "‹U+202E›Keller", False),
        ("Kel\u2066ler\u2069", "Kel‹U+2066›ler‹U+2069›", False),
        ("\u200b", "‹U+200B›", False),
        ("\u3164\u3164", "‹U+3164›‹U+3164›", False),
        ("A\U000e0041\U000e0042", "A‹U+E0041›‹U+E0042›", False),
        ("A\ufe0f", "A‹U+FE0F›", False),
        ("Kеller", "Kеller", False),  # the first e is Cyrillic
        ("Іvan", "Іvan", False),  # so is the I
        ("Keller Бондаренко", "Keller Бондаренко", True),
        ("О’Нілл", "О’Нілл", True),
        ("", None, False),
        ("   ", None, False),
        ("\u00a0", None, False),
    ],
)
def test_a_label_is_shown_as_it_is_and_doubted_where_it_deceives(gather, label, shown, linked):
    line, _report = labelled(gather, label)
    assert (line.speaker, line.linked) == (shown, linked)


def test_what_is_changed_or_mixed_is_told(gather):
    _line, report = labelled(gather, "K\u200beller")
    assert report.remarks[RemarkKind.LABEL_CHANGED].examples[0].detail == "K‹U+200B›eller"
    assert report.characters_changed.keys() == {RemarkKind.LABEL_CHANGED}
    _line, report = labelled(gather, "Kеller")
    assert report.remarks[RemarkKind.MIXED_ALPHABETS].count == 1


@pytest.mark.parametrize(
    ("label", "name", "party"),
    [
        ("Mr. Churkin (Russian Federation)", "Mr. Churkin", "Russian Federation"),
        ("Mr. A (B) (C)", "Mr. A (B)", "C"),
        ("Mr. A(B)", "Mr. A", "B"),
        ("(B)", "(B)", None),
        ("Mr. A ()", "Mr. A ()", None),
        ("Mr. A ( )", "Mr. A ( )", None),
        ("Mr. A (B", "Mr. A (B", None),
        ("(" * 200, "(" * 200, None),
    ],
)
def test_the_party_stands_in_parentheses(gather, label, name, party):
    line, _report = labelled(gather, label)
    assert (line.speaker, line.party) == (name, party)


def test_a_party_of_its_own_leaves_the_label_whole(gather):
    line, _report = labelled(gather, "The President (Luxembourg)", delegation="Lux\u200bembourg")
    assert (line.speaker, line.party) == ("The President (Luxembourg)", "Lux‹U+200B›embourg")


def test_look_alikes_are_different_speakers(gather):
    lines, report = gather(
        "\n".join(json.dumps({"speaker": name, "text": "x"}) for name in ("Keller", "Kеller", "KELLER"))
    )
    assert len({line.speaker for line in lines}) == 3
    assert [speaker.linked for speaker in report.speakers] == [True, False, True]
