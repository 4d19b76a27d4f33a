"""What is worth to be checked: sentences judged by hand in three languages, where they begin and end, and hostile lines."""

import time
from pathlib import Path

import pytest

from negotiations.desk.phrases import Phrases, said
from negotiations.desk.worthiness import SUGGESTED, Sign, suggestions, worthiness
from negotiations.desk.worthiness.sentences import sentences
from negotiations.desk.worthiness.signs import AGAINST
from negotiations.desk.worthiness.weights import WEIGHTS
from negotiations.desk.worthiness.words import en, ru, uk
from tests.bench.ranking import average_precision, best_f1

JUDGED = [
    line.split("\t")
    for line in (Path(__file__).parent / "worth.txt").read_text().splitlines()
    if not line.startswith("#")
]


def reasons(sentence: str, language: str) -> set[str]:
    return set(worthiness(sentence, language).reasons)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_sentences_judged_by_hand(language):
    scored = [(worthiness(text, told).score, sign == "+") for sign, told, text in JUDGED if told == language]
    assert len(scored) >= 24
    assert average_precision(scored) >= 0.95
    assert best_f1(scored) >= 0.9
    suggested = [right for score, right in scored if score >= SUGGESTED]
    assert sum(suggested) / len(suggested) >= 0.95
    assert sum(suggested) >= 9


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("en", "They violated Article 2(4) and killed 300 people in 2014.", {"accusation", "quantity", "year"}),
        ("en", "According to Article 5 it is always so.", {"attribution", "citation", "universal"}),
        ("en", "That is the largest increase, $5 billion, or 12 per cent.", {"superlative", "money", "percent"}),
        ("uk", "За даними міністерства, вони обстріляли найбільшу лікарню.", {"attribution", "deed", "accusation", "superlative"}),
        ("ru", "По данным министерства, они обстреляли крупнейшую больницу.", {"attribution", "deed", "accusation", "superlative"}),
        ("en-GB", "It denies that 1,240 were held.", {"denial", "quantity"}),
        ("uk", "The delegation voted against it in 2014.", {"year", "deed"}),
    ],
)  # fmt: skip
def test_it_says_why(language, sentence, told):
    assert told <= reasons(sentence, language)
    assert not reasons(sentence, language) & AGAINST


def test_sentences_end_where_they_end():
    text = "Mr. Ford spoke. He cited Art. 5, i.e. the U.N. Charter! Ст. 49 діє з 12 серпня 1949 р. у цій державі…  Так?"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Mr. Ford spoke.", "He cited Art. 5, i.e. the U.N. Charter!", "Ст. 49 діє з 12 серпня 1949 р. у цій державі…", "Так?",
    ]  # fmt: skip
    assert list(sentences("  \n ")) == []


def test_a_line_suggests_its_sentences_by_their_places():
    text = "Thank you. They fired 412 times in April 2014 and killed eleven people. Shall we go on? І ще: вони вбили 11 людей 6 травня."
    found = suggestions(text, "en")
    assert [text[one.start : one.end] for one in found] == [
        "They fired 412 times in April 2014 and killed eleven people.", "І ще: вони вбили 11 людей 6 травня.",
    ]  # fmt: skip
    assert all(SUGGESTED <= one.score <= 1 and one.reasons for one in found)
    assert suggestions(text, "en", threshold=1.0) == []


def test_phrases_stand_inflected_exact_and_apart():
    phrases = Phrases({"a": "walk out; =will", "b": "if … we/they not", "c": "вийти з зал"}, "en")
    found = list(phrases.find(said("They walked out; if you do, we won't.", "en")))
    assert [(hit.name, hit.first, hit.after) for hit in found] == [("a", 1, 3), ("a", 7, 8)]
    assert [hit.name for hit in phrases.find(said("If that is so they don't.", "en"))] == []
    assert [
        hit.name for hit in Phrases({"b": "if … they do not"}, "en").find(said("If that is so they don't.", "en"))
    ] == ["b"]
    assert [hit.name for hit in Phrases({"c": "вийти з зал"}, "uk").find(said("Вони вийшли з залу.", "uk"))] == ["c"]


def test_every_sign_has_a_weight_and_no_word_list_names_another():
    assert set(WEIGHTS) == set(Sign)
    assert {sign for sign, weight in WEIGHTS.items() if weight < 0} == AGAINST
    for listed in (en.PHRASES, uk.PHRASES, ru.PHRASES):
        assert set(listed) <= set(Sign)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "?!",
        "…" * 5000,
        "1 " * 50_000,
        "a" * 100_000,
        "ні " * 30_000,
        "ні. " * 25_000,
        "\u202e\u0000",
        "1.1." * 9_000,
    ],
)
def test_nothing_that_is_said_takes_long(text):
    began = time.process_time()
    assert all(0 <= one.score <= 1 for one in suggestions(text, "uk"))
    assert 0 <= worthiness(text, "uk").score <= 1
    assert time.process_time() - began < 5
