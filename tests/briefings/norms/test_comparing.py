import pytest
from hypothesis import given, strategies as st

from briefings.norms.comparing import Change, Kind, change, holds, pieces, plain

SAME_WORDS = [
    ("regardless of their motive. Nevertheless, the Power", "regardless of their motive.Nevertheless, the Power"),
    ("Deliberately inf.icting on the group conditions", "Deliberately inflicting on the group conditions"),
    ("adopted under Chapter VII of the Charter", "adopted under[ Chapter VII of the Charter](../README.md)"),
    ("non-permanent members", "nonpermanent members"),
    ("“genocide” means", '"Genocide" means'),
    ("ﬁrst of all", "first of all"),
    ("armed con-\nflict", "armed conflict"),
    ("articles 3–5", "articles 3-5"),
    ("of 1949 , the", "of 1949, the"),
]
OTHER_WORDS = [
    ("an affirmative vote of seven members", "an affirmative vote of nine members"),
    ("Parties shall fight crime", "Parties shall flight crime"),
    ("shall not be subject", "shall be subject"),
    ("within 12 months", "within 120 months"),
    ("within 1.5 kilometres", "within 15 kilometres"),
    ("5.000 men", "5,000 men"),
    ("Article 1 1", "Article 11"),
    ("a change of -5", "a change of 5"),
    ("now here", "nowhere"),
    ("and/or", "and or"),
    ("1/2", "12"),
]


@pytest.mark.parametrize(("before", "after"), SAME_WORDS)
def test_printing_is_no_change_of_law(before, after) -> None:
    assert change(before, after) is change(after, before) is Change.EDITORIAL


@pytest.mark.parametrize(("before", "after"), OTHER_WORDS)
def test_other_words_are(before, after) -> None:
    assert change(before, after) is change(after, before) is Change.SUBSTANCE


def test_the_difference_reads_as_one_text() -> None:
    found = pieces("a vote of seven members.", "a vote of nine members.")
    assert [(piece.kind, piece.text) for piece in found] == [
        (Kind.SAME, "a vote of "), (Kind.REMOVED, "seven"), (Kind.ADDED, "nine"), (Kind.SAME, " members."),
    ]  # fmt: skip


@given(st.text(alphabet="aбz .,-1", max_size=60), st.text(alphabet="aбz .,-1", max_size=60))
def test_both_wordings_can_be_read_off_the_difference(before, after) -> None:
    found = pieces(before, after)
    assert "".join(piece.text for piece in found if piece.kind is not Kind.ADDED) == plain(before)
    assert "".join(piece.text for piece in found if piece.kind is not Kind.REMOVED) == plain(after)


def test_a_quotation_is_found_however_it_is_printed() -> None:
    text = "Nothing in the present Charter shall impair\nthe inherent right of individual or collective self-defence."
    assert holds(text, "shall impair the inherent right of individual or collective self‑defence")
    assert not holds(text, "shall impair the inherent right of collective self-defence")
    assert not holds(text, " … ")
    assert not holds("within 1.5 kilometres", "within 15 kilometres")
    assert not holds("within 115 days", "15 days")
