"""Dates that we set ourselves are found in three languages; dates that bind nobody are not."""

import pytest

from negotiations.lint.dates import self_imposed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We can sign by Friday.", "by Friday"),
        ("Let us settle it before the summit, please.", "before the summit"),
        ("An answer no later than 5 May would help.", "no later than 5 May"),
        ("We will be ready within two weeks.", "within two weeks"),
        ("We must have it by the end of the month.", "by the end of the month"),
        ("Text by 2026-12-01.", "by 2026-12-01"),
        ("Ми підпишемо до п’ятниці.", "до п’ятниці"),
        ("Відповімо не пізніше 1 травня.", "не пізніше 1 травня"),
        ("Треба встигнути до саміту.", "до саміту"),
        ("Передамо протягом трьох днів.", "протягом трьох днів"),
        ("Готові до кінця тижня.", "до кінця тижня"),
        ("Мы подпишем к пятнице.", "к пятнице"),
        ("Ответим не позднее 9 мая.", "не позднее 9 мая"),
        ("Нужно успеть до выборов.", "до выборов"),
        ("Передадим в течение 10 дней.", "в течение 10 дней"),
        ("Everything must be ready to the summit.", "to the summit"),
        ("You have it by 17:00.", "by 17:00"),
        ("We answer in two weeks.", "in two weeks"),
        ("They are home by Christmas.", "by Christmas"),
        ("We sign by the 5th of May.", "by the 5th of May"),
        ("No later than the 15th.", "No later than the 15th"),
        ("A draft by mid-May.", "by mid-May"),
        ("A draft by the end of next week.", "by the end of next week"),
        ("A list before the end of June.", "before the end of June"),
        ("Готові до кінця наступного тижня.", "до кінця наступного тижня"),
        ("Підпишемо до 1-го травня.", "до 1-го травня"),
        ("Усе має бути до початку саміту.", "до початку саміту"),
        ("Усі вдома до Різдва.", "до Різдва"),
        ("Відповімо за два тижні.", "за два тижні"),
        ("Надішлемо до 17:00.", "до 17:00"),
        ("Зустрінемося до найближчої п'ятниці.", "до найближчої п'ятниці"),
        ("Закінчимо до кінця травня.", "до кінця травня"),
        ("Подготовим к концу мая.", "к концу мая"),
        ("Ответим до конца следующей недели.", "до конца следующей недели"),
        ("Передадим через две недели.", "через две недели"),
        ("Всё будет готово к саммиту.", "к саммиту"),
        ("Закончим до Нового года.", "до Нового года"),
    ],
)
def test_a_bound_on_ourselves_is_found(text: str, words: str) -> None:
    (found,) = self_imposed(text)
    assert found.words == words
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "The letter of 5 May was answered on Friday.",
        "The protocol of 5 September 2014 says so.",
        "We stand by the agreement and by our people.",
        "До протоколу додано список.",
        "Звернення до України від 5 травня.",
        "К протоколу приложен список от 9 мая.",
        "Maybe it is may day.",
        "The delegation will not fly to the capital.",
        "It was said in two languages.",
        "За два роки ніхто не повернувся з полону.",
        "Ми говоримо про це до початку роботи над текстом.",
        "Перейдём к началу текста.",
        "",
    ],
)
def test_a_date_that_binds_nobody_is_none(text: str) -> None:
    assert self_imposed(text) == []


def test_a_length_of_time_is_the_offer_itself_where_that_is_said() -> None:
    text = "Все пленные в течение 30 дней; within thirty days, by Friday; протягом трьох днів."
    assert [found.words for found in self_imposed(text, spans=False)] == ["by Friday"]
    assert len(self_imposed(text)) == 4


def test_all_of_a_text_are_told_in_order() -> None:
    found = self_imposed("By Monday the list, до п'ятниці обмін, к 1 мая всё.")
    assert [one.words for one in found] == ["By Monday", "до п'ятниці", "к 1 мая"]
