from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from negotiations.search.marking import marks, pieces
from negotiations.search.query import parse


def marked(text: str, query: str, language: str = "uk") -> list[str]:
    return [text[start:end] for start, end in marks(text, language, parse(query))]


@pytest.mark.parametrize(
    ("text", "query", "language", "expected"),
    [
        ("Умови перемир’ям не визначені.", "перемир'я", "uk", ["перемир’ям"]),
        ("The prisoners and a prisoner.", "prisoners", "en", ["prisoners", "prisoner"]),
        ("Условия обмена, обмен.", "обмену", "ru", ["обмена", "обмен"]),
        ("Карта дорожная; дорожной картой.", "«дорожная карта»", "ru", ["дорожной картой"]),
        ("The cease-fire, fire.", "fire", "en", ["fire", "fire"]),
        ("The cease-fire, fire.", "ceasefire", "en", ["cease-fire"]),
        ("Документ S/2014/189.", "s/2014/189", "uk", ["S/2014/189"]),
        ("Мир і війна.", "мир -війна", "uk", ["Мир"]),
        ("Ми\u0301ру мир", "мир", "uk", ["Ми\u0301ру", "мир"]),
        ("п\u00adять осіб", "осіб", "uk", ["осіб"]),
        ("Nothing here.", "prisoner", "en", []),
        ("", "prisoner", "en", []),
        ("we are here we are here", '"we are" "are here"', "en", ["we are here", "we are here"]),
    ],
)
def test_the_words_are_marked_in_the_text_as_it_stands(text, query, language, expected):
    assert marked(text, query, language) == expected


@given(st.text(max_size=120), st.text(max_size=20))
def test_the_pieces_make_up_the_text(text, more):
    query = parse(text[:15] + " " + more)
    places = marks(text, "uk", query)
    cut = pieces(text, places)
    assert "".join(piece for piece, _ in cut) == text
    assert [piece for piece, hit in cut if hit] == [text[start:end] for start, end in places]
    assert all(start < end for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
