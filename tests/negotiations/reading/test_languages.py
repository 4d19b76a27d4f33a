"""Languages: as the file says, or else by letters, or else unknown."""

import pytest

from negotiations.reading import ReadingError
from negotiations.reading.languages import Guess, primary, told_by_letters
from tests.negotiations.reading.samples import RUSSIAN, UKRAINIAN


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("uk", "uk"),
        ("UK-ua", "uk"),
        ("zh-Hant-TW", "zh"),
        ("en_GB", "en"),
        ("fra", "fra"),
        ("French", "fr"),
        (" Ukrainian ", "uk"),
    ],
)
def test_a_tag_gives_its_primary_subtag(tag, language):
    assert primary(tag, 1) == language


@pytest.mark.parametrize(
    "tag", ["", "u", "english language", "e n", "уk", "\u202een", "en-", "x" * 5000, 7, None, ["en"]]
)
def test_what_is_no_tag_is_refused(tag):
    with pytest.raises(ReadingError, match="language tag"):
        primary(tag, 1)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (UKRAINIAN, "uk"),
        (RUSSIAN, "ru"),
        ("Good morning.", "en"),
        ("A café, s'il vous plaît: déjà là, où ça ?", None),
        ("Дякую.", None),
        ("Мы їдемо", None),
        ("Усе людзі роўныя ў правах", "be"),
        ("12:30 – 50 %", None),
        ("The OSCE та ЄС", "en"),
        ("", None),
    ],
)
def test_letters_tell_a_language_or_nothing(text, language):
    assert told_by_letters(text) == language


def test_words_that_tell_nothing_are_in_the_language_spoken_last():
    guess = Guess("")
    assert guess.language("Дякую.", "A") == "und"
    assert guess.language("Є питання.", "A") == "uk"
    assert guess.language("Есть вопросы.", "B") == "ru"
    assert guess.language("Дякую.", "A") == "uk"
    assert guess.language("Да.", "B") == "ru"
    assert guess.language("Да.", "C") == "ru"
    assert Guess(UKRAINIAN).language("Дякую.", None) == "uk"
