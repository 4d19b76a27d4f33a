import pytest
from hypothesis import given, strategies as st

from negotiations.search.query import LONGEST, MOST_WORDS, Reason, parse


def read(text: str) -> tuple[list[int], list[int]]:
    """How many words stand side by side in each clause, wanted and unwanted."""
    query = parse(text)
    return [len(clause.words) for clause in query.wanted], [len(clause.words) for clause in query.unwanted]


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("прекращение огня", [1, 1], []),
        ('"дорожная карта"', [2], []),
        ("«дорожная карта» мир", [2, 1], []),
        ("“road map” „дорожня карта“", [2, 2], []),
        ("мир -війна", [1], [1]),
        ("мир −війна", [1], [1]),
        ('мир -"дорожня карта"', [1], [2]),
        ("cease-fire", [1], []),
        ('"the cease-fire holds"', [4], []),
        ("a-b-c-d-e-f-g-h-i", [9], []),
        ("мир мир мир", [1], []),
        ("«мир", [1], []),
        ('мир" війна', [1, 1], []),
        ("a OR b NEAR(c, 2) d* e:f", [1] * 9, []),
        ("x - y", [1, 1], []),
    ],
)
def test_what_is_typed_is_understood(text, wanted, unwanted):
    assert read(text) == (wanted, unwanted)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        (" \n\t", Reason.EMPTY),
        ("%", Reason.NO_WORDS),
        ("_", Reason.NO_WORDS),
        ("\\", Reason.NO_WORDS),
        ('"', Reason.NO_WORDS),
        ('""', Reason.NO_WORDS),
        ("\x00", Reason.NO_WORDS),
        ("\u200b\u0301", Reason.NO_WORDS),
        ("-мир", Reason.ONLY_EXCLUDED),
        ('-"дорожня карта"', Reason.ONLY_EXCLUDED),
    ],
)
def test_where_there_is_nothing_to_look_for_it_says_why(text, reason):
    query = parse(text)
    assert (query.wanted, query.reason) == ((), reason)
    assert str(query.reason.label)


def test_no_more_words_are_looked_for_than_a_search_can_afford():
    many = parse(" ".join(f"слово{number}" for number in range(50)))
    assert len(many.wanted) == MOST_WORDS
    assert many.is_cut
    phrase = parse('"' + "мир і " * 50 + '"')
    assert [len(clause.words) for clause in phrase.wanted] == [MOST_WORDS]
    assert phrase.is_cut
    assert parse("a" * (LONGEST + 1)).is_cut
    assert not parse(" ".join(f"w{number}" for number in range(MOST_WORDS))).is_cut


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\"«»“”„-−'’ %_\\*():|&!<>\x00")), max_size=200))
def test_every_text_means_something(text):
    query = parse(text)
    assert bool(query.wanted) == (query.reason is None)
    assert all(term for clause in query.wanted + query.unwanted for terms in clause.words for term in terms)
