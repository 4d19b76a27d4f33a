import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefings.morphology.lemmas import LETTERS, LONGEST_JOIN, alternatives, lemmas, reader, split_terms
from briefings.morphology.words import fold

FORMS = Path(__file__).with_name("forms.tsv")
FLOOR = 0.98


def pairs() -> list[list[str]]:
    return [line.split("\t") for line in FORMS.read_text().splitlines() if not line.startswith("#")]


def test_nearly_every_form_is_found_by_another_form_of_its_word():
    missed = [
        (language, spoken, typed)
        for language, spoken, typed in pairs()
        if not {LETTERS[language] + lemma for lemma in lemmas(spoken, language)} & alternatives(fold(typed), language)
    ]
    assert len(pairs()) >= 150
    assert len(missed) <= (1 - FLOOR) * len(pairs()), missed


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("uk", "мир", "війна"),
        ("uk", "полон", "полонина"),
        ("ru", "мир", "мера"),
        ("ru", "обмен", "обман"),
        ("en", "force", "four"),
        ("en", "sign", "sigh"),
        ("fr", "accord", "accords"),
    ],
)
def test_other_words_are_not_found(language, one, other):
    primary = language if language in LETTERS else ""
    terms = {LETTERS[primary] + lemma for lemma in lemmas(one, language)}
    assert not terms & alternatives(fold(other), primary)


def test_words_keep_their_order_and_joined_words_follow_whole():
    assert lemmas("The cease-fire holds, the parties say.", "en") == [
        "the", "cease", "fire", "hold", "the", "party", "say", "ceasefire",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["S/2014/189", "2202", "49", "marker-0010000", "13.1", "1,000.5"])
@pytest.mark.parametrize("language", ["uk", "ru", "en", "de"])
def test_numbers_and_symbols_are_kept_as_they_are(text, language):
    assert lemmas(text, language)[-1] == text.lower()


def test_a_word_of_another_script_is_read_as_of_its_own_language():
    assert lemmas("Підписали ceasefires учора", "uk")[1] == "ceasefire"
    assert lemmas("The обміном was agreed", "en-GB")[1] == "обмін"


def test_a_russian_word_in_a_line_labelled_ukrainian_is_read_by_the_russian_dictionary():
    assert lemmas("беспилотниками", "uk") == ["беспилотник"]


def test_only_ukrainian_russian_and_english_are_read_by_lemma():
    assert lemmas("Les Accords signés", "fr") == ["les", "accords", "signés"]
    assert lemmas("prisoners", "en-US") == lemmas("prisoners", "EN") == ["prisoner"]


def test_a_form_of_two_words_stands_for_both():
    assert alternatives("сталь", "ru") & set(split_terms("стали", "ru")[0])
    assert alternatives("стать", "ru") & set(split_terms("стали", "ru")[0])
    assert not alternatives("сталь", "ru") & set(split_terms("стал", "ru")[0])


@pytest.mark.parametrize(
    "text", ["а" + "\u0301" * 10_000, "ж" * 1_000_000, "не" * 500_000, "а-" * 300_000, "п’" * 300_000, "1," * 300_000]
)
def test_a_monstrous_text_is_read_and_its_words_are_not_kept(text):
    for language in ("uk", "en", "xx"):
        parts, wholes = split_terms(text, language)
        assert all(len(term) < 1_000 for term in parts + wholes)


def test_a_word_of_many_joints_is_stored_by_its_parts_alone():
    assert lemmas("-".join("abcdefgh"), "xx")[-1] == "-".join("abcdefgh")
    assert lemmas("-".join("abcdefghi"), "xx") == list("abcdefghi")
    assert len("abcdefgh") == LONGEST_JOIN


def test_what_is_remembered_is_bounded():
    assert reader("uk").cache_info().maxsize == 2**16  # type: ignore[attr-defined]


def test_threads_read_as_one():
    texts = [(spoken, language) for language, spoken, _ in pairs()]
    expected = [lemmas(*text) for text in texts]
    got: list[list[list[str]]] = []
    reader.cache_clear()
    threads = [threading.Thread(target=lambda: got.append([lemmas(*text) for text in texts])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert got == [expected] * 4


def test_the_dictionaries_are_loaded_by_the_first_word_and_not_by_the_import():
    program = (
        "import json, sys; import briefings.morphology.lemmas as found;"
        "before = [name for name in ('pymorphy3', 'simplemma') if name in sys.modules];"
        "found.lemmas('мир', 'uk'); after = 'pymorphy3' in sys.modules and 'simplemma' not in sys.modules;"
        "print(json.dumps([before, after]))"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(out.stdout.splitlines()[-1]) == [[], True]
