"""What a delegation has filed, cited in a line: which article is meant, which words, and whether that binds."""

from datetime import date

import pytest

from briefings.norms.currency import Bond, Said, Why, Wording
from negotiations.desk.citations import Article, Instrument, Norms, difference
from negotiations.desk.marks import Knowledge, Line
from negotiations.desk.spotters.citations import spot_citations

CHANGED, TODAY = date(1965, 8, 31), date(2026, 3, 1)
ELEVEN = "The Security Council shall consist of eleven Members of the United Nations."
FIFTEEN = "The Security Council shall consist of fifteen Members of the United Nations."
CHARTER = Instrument(
    "charter", "Charter of the United Nations", ("Статут ООН",),
    bonds={"karst": (Bond(date(1991, 12, 24)),), "osra": (Bond(None),)},
    articles={
        "2(4)": Article("force", "2(4)", (Wording("w3", "en", "All Members shall refrain.", date(1945, 10, 24)),)),
        "23(1)": Article(
            "council", "23(1)",
            (Wording("w1", "en", ELEVEN, date(1945, 10, 24), CHANGED), Wording("w2", "en", FIFTEEN, CHANGED)),
            {"karst": (Said("We read it so.", CHANGED, excludes=False),)},
        ),
    },
)  # fmt: skip
CORRIDOR = Instrument(
    "corridor", "Agreement on the Harbour Corridor (2021)", ("Угода про портовий коридор", "the Corridor Deal"),
    articles={"7": Article("seven", "7", (Wording("w4", "en", "Ships pass.", date(2021, 1, 1), date(2024, 1, 1)),))},
)  # fmt: skip
MEASURES = Instrument(
    "measures", "Package of Measures", ("resolution 2202 (2015)",), binds_parties=False, binds_by_itself=False,
    articles={"3": Article("three", "3", (Wording("w5", "en", "Pull out all heavy weapons.", date(2015, 2, 12)),))},
)  # fmt: skip
NORMS = Norms([CHARTER, CORRIDOR, MEASURES])


def told(text: str, language: str = "en", party: str = "Karst", norms: Norms = NORMS) -> list[dict]:
    line = Line(text, language, "counterpart", party, TODAY)
    return [one.told | {"words": text[one.start : one.end]} for one in spot_citations(line, Knowledge(norms=norms))]


def whys(mark: dict) -> list[str]:
    return [reason["why"] for reason in mark["reasons"]]


@pytest.mark.parametrize(
    ("language", "text", "words", "norm", "light"),
    [
        ("en", "By Article 2(4) of the Charter", "Article 2(4) of the Charter", "force", "clear"),
        ("ru", "Это пункт 4 статьи 2 Устава ООН.", "пункт 4 статьи 2 Устава ООН", "force", "clear"),
        ("uk", "Порушено ст. 2(4) Статуту Організації Об'єднаних Націй", "ст. 2(4) Статуту Організації Об'єднаних Націй", "force", "clear"),
        ("en", "Article 23 of the UN Charter says", "Article 23 of the UN Charter", "council", "caution"),
        ("en", "under the agreement on the harbour corridor, Article 7", "agreement on the harbour corridor, Article 7", "seven", "stop"),
        ("uk", "стаття 7 Угоди про портовий коридор", "стаття 7 Угоди про портовий коридор", "seven", "stop"),
        ("en", "Article 7 of the Corridor Deal", "Article 7 of the Corridor Deal", "seven", "stop"),
        ("en", "paragraph 3 of resolution 2202", "paragraph 3 of resolution 2202", "three", "caution"),
        ("en", "the Charter of the United Nations", "Charter of the United Nations", "", "clear"),
        ("en", "Article 99 of the Charter", "Article 99 of the Charter", "", "unknown"),
        ("en", "the Budapest Memorandum", "Budapest Memorandum", "", "unknown"),
    ],
)  # fmt: skip
def test_a_citation_is_resolved_and_judged(language, text, words, norm, light) -> None:
    (mark,) = told(text, language)
    assert (mark["words"], mark["norm"], mark["light"]) == (words, norm, light)


def test_whom_it_does_not_bind_is_told_with_the_reason() -> None:
    for party, reasons in (
        ("Karst", ["binds"]),
        ("Osra", ["only_signed"]),
        ("Elba", ["state_unknown"]),
        ("", ["binds"]),
    ):
        assert whys(told("Article 2(4) of the Charter", party=party)[0]) == reasons, party
    assert [whys(mark) for mark in told("the Charter of the United Nations", party="Osra")] == [["only_signed"]]


@pytest.mark.parametrize(
    "text",
    [
        f"Article 23 of the Charter reads: “{ELEVEN}” We rely on it.",
        "As you know, under Article 23 of the Charter the Security Council shall consist of eleven members; so be it.",
    ],
)
def test_a_wording_that_was_replaced_is_told_with_the_difference(text) -> None:
    (mark,) = told(text)
    assert (mark["light"], whys(mark)) == ("stop", [Why.SUPERSEDED, Why.DECLARED])
    changed = [(piece["kind"], piece["text"]) for piece in mark["difference"] if piece["kind"] != "same"]
    assert changed == [("removed", "eleven"), ("added", "fifteen")]


def test_words_that_no_wording_has_are_told_only_where_they_are_quoted() -> None:
    quoted = told("Article 2(4) of the Charter says “all Members may use force freely”.")
    assert [whys(mark) for mark in quoted] == [["misquoted"]]
    assert [mark["light"] for mark in told("Article 2(4) of the Charter is about the use of force, I think.")] == [
        "clear"
    ]
    translated = told("Стаття 2(4) Статуту ООН каже: «усі члени утримуються від сили».", "uk")
    assert [mark["light"] for mark in translated] == ["clear"]  # no wording is filed in that language


@pytest.mark.parametrize(
    ("text", "lights"),
    [
        (f"Article 23 of the Charter says: “{ELEVEN}” And Article 2(4) of the Charter is clear.", ["stop", "clear"]),
        (f"Article 2(4) of the Charter and Article 23 of the Charter, which says: “{ELEVEN}”", ["clear", "stop"]),
        (f"“{ELEVEN[:-1]}”, as Article 23 of the Charter has it.", ["stop"]),
        ("“You started it, all of you,” he said. Article 2(4) of the Charter forbids it.", ["clear"]),
    ],
)
def test_a_quotation_is_held_against_the_article_it_stands_beside_and_no_other(text, lights) -> None:
    assert [mark["light"] for mark in told(text)] == lights


def test_what_is_cited_again_is_told_once() -> None:
    marks = told("The Charter of the United Nations, and again the UN Charter, and Article 2(4) of the Charter.")
    assert [(mark["article"], mark["again"]) for mark in marks] == [("", False), ("", True), ("2(4)", False)]


def test_a_difference_is_cut_to_what_changed() -> None:
    long = Instrument("long", "Long Pact", articles={
        "1": Article("one", "1", (
            Wording("a", "en", "so it is. " * 900 + ELEVEN, date(1945, 10, 24), CHANGED),
            Wording("b", "en", "so it is. " * 900 + FIFTEEN, CHANGED),
        )),
    })  # fmt: skip
    norms = Norms([long])
    text = f"Article 1 of the Long Pact: “{ELEVEN}”"
    ((_cited, checked),) = norms.check_all(text, "en", "", TODAY)
    found = difference(checked.finding)
    assert [piece.text for piece in found if piece.kind != "same"] == ["eleven", "fifteen"]
    assert sum(len(piece.text) for piece in found) < 400
