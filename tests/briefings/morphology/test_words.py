import time
import unicodedata

import pytest

from briefings.morphology.words import MAX_FORM, fold, parts, scan


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("п’ять", "п'ять"),
        ("п’ять", "пʼять"),
        ("п’ять", "п‘ять"),
        ("O’Neill", "o'neill"),
        ("ёлка", "елка"),
        (unicodedata.normalize("NFD", "їжак"), "Їжак"),
        (unicodedata.normalize("NFD", "йод"), "ЙОД"),
        ("пере\u00adмир’я", "перемир’я"),
        ("пере\u200bмир’я", "перемир’я"),
        ("за\u0301мок", "замок"),
        ("cease\u2011fire", "cease-fire"),
        ("Straße", "STRASSE"),
        ("\u202eмир\u202c", "мир"),
        ("flag\U000e0067", "flag"),
    ],
)
def test_spellings_of_one_word_have_one_form(one, other):
    assert fold(one) == fold(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("ґрунт", "грунт"), ("и", "й"), ("і", "ї"), ("cоok", "cook"), ("e", "é"), ("12", "１２")]
)
def test_different_letters_stay_different(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("П’ять, «перемир’я».", ["П’ять", "перемир’я"]),
        ("'quoted' and ’so’", ["quoted", "and", "so"]),
        ("S/2014/189; marker-0010000", ["S/2014/189", "marker-0010000"]),
        ("art. 13.1, 1,000.5 tonnes", ["art", "13.1", "1,000.5", "tonnes"]),
        ("a_b будь-який т.д.", ["a_b", "будь-який", "т", "д"]),
        ("e\u0301te\u0301 …—! 100%", ["e\u0301te\u0301", "100"]),
        ('%_\\ " * ()', ["_"]),
        ("", []),
    ],
)
def test_words_are_told_from_what_stands_between_them(text, expected):
    found = list(scan(text))
    assert [word.raw for word in found] == expected
    assert [text[word.start : word.end] for word in found] == expected


def test_a_joined_word_has_parts_in_their_places():
    text = "Документ S/2014/189."
    (_, symbol) = scan(text)
    assert [text[part.start : part.end] for part in parts(symbol)] == ["S", "2014", "189"]


@pytest.mark.parametrize("monster", ["а" + "\u0301\u0323" * 5_000, "ж" * 1_000_000, "a-" * 200_000, "’" * 100_000])
def test_a_monstrous_word_costs_no_time(monster):
    start = time.process_time()
    forms = [fold(word.raw) for word in scan(monster)]
    assert all(len(form) <= 3 * MAX_FORM for form in forms)
    assert time.process_time() - start < 2
