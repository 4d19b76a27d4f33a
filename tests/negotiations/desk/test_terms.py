"""Terms in a line: a set checked by hand, and what somebody may file as a term to do harm."""

import time

import pytest

from negotiations.desk.terms import Form, Refusal, TermSpotter, refusal
from tests.negotiations.desk.by_hand import compared, glossary, marked_lines


def spotted(forms: list[str], text: str, language: str = "en") -> list[str]:
    return [text[spot.start : spot.end] for spot in of(*forms).spot(text, language)]


def of(*forms: str, language: str = "en") -> TermSpotter:
    return TermSpotter(Form(text, text, language) for text in forms)


@pytest.fixture(scope="module")
def spotter() -> TermSpotter:
    return TermSpotter(glossary())


def test_the_lines_checked_by_hand(spotter):
    expected, found = compared(spotter)
    right = len(expected & found)
    wrong = f"missed {sorted(expected - found)}, false {sorted(found - expected)}"
    assert len(list(marked_lines())) >= 60
    assert len(expected) >= 70
    assert right / len(found) >= 0.97, wrong
    assert right / len(expected) >= 0.95, wrong


def test_the_longest_stands_and_keeps_what_it_covers(spotter):
    text = "The right of peoples to self-determination, and prisoners of war."
    right, war = spotter.spot(text, "en")
    assert (right.form.term, [one.form.term for one in right.nested]) == ("right", ["self"])
    assert (war.form.term, [one.form.term for one in war.nested]) == ("pow", ["prisoner"])
    crossing = of("heavy weapons", "weapons of war", "war crimes").spot("heavy weapons of war crimes", "en")
    assert [(one.form.term, [within.form.term for within in one.nested]) for one in crossing] == [
        ("weapons of war", ["heavy weapons", "war crimes"])
    ]


def test_one_form_of_two_terms_is_told_for_both():
    forms = [Form(key, "contact line", "en") for key in ("ours", "theirs")]
    (spot,) = TermSpotter(forms).spot("at the contact lines", "en")
    assert [spot.form.term, *(one.form.term for one in spot.nested)] == ["ours", "theirs"]


@pytest.mark.parametrize(
    ("language", "form", "said"),
    [
        ("uk", "перемирʼя", "Про пeремиpʼя мовчать."),  # Latin e, p
        ("ru", "НАТО", "Расширение HATO продолжается."),  # all Latin
        ("en", "ceasefire", "The сeasefire holds."),  # Cyrillic с
        ("uk", "особливий статус", "Без oсобливого cтатусу."),
        ("ru", "режим", "рeжимом"),
        ("en", "NATO", "NΑTO said so."),  # Greek alpha
    ],
)
def test_letters_of_another_alphabet_deceive_nobody(language, form, said):
    (spot,) = of(form, language=language).spot(said, language)
    assert spot.disguised
    assert not any(one.disguised for one in of(form, language=language).spot(form, language))


def test_a_word_of_the_other_alphabet_is_taken_for_itself_first():
    assert of("PACE").spot("Бюро PACE", "uk")[0].disguised is False
    assert of("раса", language="ru").spot("Он говорил о расе.", "en") != []  # a line labelled wrongly
    assert of("PACE").spot("Он говорил о расе.", "ru") == []


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ("a", Refusal.TOO_SHORT), ("в", Refusal.TOO_SHORT), ("7", Refusal.TOO_SHORT), ("the", Refusal.STOP_WORDS),
        ("Not to be", Refusal.STOP_WORDS), ("що", Refusal.STOP_WORDS), ("который", Refusal.STOP_WORDS),
        (".*", Refusal.NO_WORD), ("(a+)+$", Refusal.TOO_SHORT), ("", Refusal.NO_WORD), ("word " * 40, Refusal.TOO_LONG),
    ],
)  # fmt: skip
def test_a_form_that_tells_nothing_is_not_looked_for(form, why):
    spotter = of(form, "peace")
    assert list(spotter.refused.values()) == [why] == [refusal(form)]
    assert [spot.form.text for spot in spotter.spot("a Not to be the peace що в который (a+)+$ .*", "en")] == ["peace"]


def test_signs_are_no_pattern():
    assert spotted([r"peace.*", r"[a-z]+ treaty"], "peace with every treaty") == ["peace"]
    assert spotted(["x" * 200], "x" * 200) == ["x" * 200]
    assert spotted(["(" * 100 + "a+" * 50], "a" * 19_999) == []


def test_a_sentence_ends_a_term():
    assert spotted(["peace keeping"], "We want peace. Keeping it is harder.") == []
    assert spotted(["peace keeping", "land, sea and air"], "Peace-keeping on land, sea and air") == [
        "Peace-keeping", "land, sea and air",
    ]  # fmt: skip


def test_a_long_line_is_read_in_time(spotter):
    unit = "Про перемир'я і припинення вогню говорили, а вибори, OSCE та ОБСЄ лишаються. "
    text = unit * (100_000 // len(unit) + 1)
    began = time.process_time()
    found = spotter.spot(text, "uk")
    assert time.process_time() - began < 3  # seconds; 0.3 as measured
    assert len(found) == 5 * text.count(unit)
    same = of(*("no " * count + "no" for count in range(1, 16)), "no yes")
    began = time.process_time()
    same.spot("no " * 33_000, "en")
    assert time.process_time() - began < 5
