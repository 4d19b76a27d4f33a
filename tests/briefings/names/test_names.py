"""One person, whatever the script, the system and the typing error; two people stay two."""

import pytest
from django.core.exceptions import ValidationError

from briefings.names.folding import words_of
from briefings.names.likeness import SAME, matches, same_person
from briefings.names.spelling import clean_name, is_mixed

FIVE = ("Бєзсмертний", "Bezsmertnyi", "Bezsmertny", "Безсмертный", "Безсмертний", "Biezsmertnyi", "Bessmertnyj")
SAME_KEYS = [
    FIVE,
    ("Хмельницький", "Хмельницкий", "Khmelnytskyi", "Khmel'nyts'kyy", "Khmelnitsky"),
    ("Щербак", "Shcherbak", "Ščerbak", "Schtscherbak"),
    ("Юрій Гайдаєнко", "Yurii Haidaienko", "Iurii Gaidaenko", "ЮРІЙ ГАЙДАЄНКО"),
    ("Жуков", "Zhukov", "Žukov", "Zhukoff"),
    ("Мар’яна", "Марʼяна", "Мар'яна", "Mariana"),
    ("Згурський", "Zghurskyi", "Zgursky"),
    ("Їжакевич", "Yizhakevych"),
]


@pytest.mark.parametrize("spellings", SAME_KEYS, ids=lambda names: names[0])
def test_spellings_of_a_name_have_one_key(spellings) -> None:
    assert len({words_of(name) for name in spellings}) == 1


@pytest.mark.parametrize("typed", [*FIVE, "bezsmert", "безсм", "Bezsmetrny", "Безмертный"])
def test_any_spelling_finds_the_person_and_nobody_else(typed) -> None:
    assert matches(typed, ["Роман Бєзсмертний"]) > 0
    assert matches(typed, ["Олена Безкоровайна", "Roman Bezhenar", "Ivan Petrenko"]) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Роман Бєзсмертний", "Bezsmertny, Roman"), ("R. Bezsmertnyi", "Роман Бєзсмертний"),
        ("Ivan Petrenko", "Іван Петренко"), ("Ivan Petrenko", "Ivan Petremko"),
    ],
)  # fmt: skip
def test_like_names_are_proposed_as_one(one, other) -> None:
    assert same_person(one, other) >= SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ivan Petrenko", "Petro Ivanenko"), ("Ivan Petrenko", "Olha Petrenko"), ("I. P.", "Ivan Petrenko"), ("", "Ivan"), ("Ivan", "Ivan Petrenko")],
)  # fmt: skip
def test_others_are_not(one, other) -> None:
    assert same_person(one, other) < SAME


def test_letters_of_two_scripts_in_a_word_are_told() -> None:
    assert is_mixed("Pеtrenko")  # a Cyrillic е
    assert not is_mixed("Petrenko Петренко")


@pytest.mark.parametrize("name", ["Ivan\u202ekoneP", "I\u200bvan", "\u3164", "", "I" + "\u0301" * 9, "a\nb", "x" * 201])
def test_what_hides_or_turns_is_no_name(name) -> None:
    with pytest.raises(ValidationError):
        clean_name(name)


def test_decomposed_letters_are_composed() -> None:
    assert clean_name("  Й\u0438\u0306  Ї ") == "Йй Ї"
    assert words_of("\u0418\u0306осип") == words_of("Йосип")
