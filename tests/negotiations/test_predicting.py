"""Which of the claims we have foreseen a line makes: by lemma, and without a table."""

from negotiations.models import PredictedClaim
from negotiations.predicting import predicted

PACKAGE = PredictedClaim(
    said_en="Prisoners and children are one humanitarian package.", said_ru="Пленные и дети — один гуманитарный пакет.",
    words=["one package", "humanitarian package", "единый пакет", "гуманітарний пакет"],
)  # fmt: skip
UNEQUAL = PredictedClaim(said_en="The numbers are unequal, so the exchange is one for one.", words=["one for one"])
SILENT = PredictedClaim(said_uk="Списки ще готуються відомством.", words=[])


def told(text, language, claims=(PACKAGE, UNEQUAL, SILENT)):
    return [one.claim for one in predicted(text, language, claims)]


def test_a_key_word_is_found_in_every_inflection_and_language() -> None:
    assert told("We see humanitarian packages everywhere.", "en") == [PACKAGE]
    assert told("Мы говорили о едином пакете.", "ru-RU") == [PACKAGE]
    assert told("Йдеться про гуманітарні пакети.", "uk") == [PACKAGE]
    assert told("The package arrived; it was one of many.", "en") == []


def test_what_is_said_as_foreseen_is_found_without_a_key_word() -> None:
    assert told("Списки готуються, відомством ще не завершені", "uk") == [SILENT]
    assert told("Списки є.", "uk") == []
    assert told("Списки ще готуються відомством.", "en") == []


def test_the_surest_comes_first_and_tells_why() -> None:
    found = predicted("One for one, or one humanitarian package, one package.", "en", [UNEQUAL, PACKAGE])
    assert [(one.claim, one.words) for one in found] == [
        (PACKAGE, ("one package", "humanitarian package")),
        (UNEQUAL, ("one for one",)),
    ]
    assert predicted("", "en", [PACKAGE]) == []
    assert predicted("anything at all", "xx", [PACKAGE]) == []
