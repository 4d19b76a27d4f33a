"""Citations in three languages, and against everything that two meetings of the Security Council cite."""

import json
import time
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, strategies

from negotiations.desk.citations import Citation, citations
from tests.records import shared_data

BY_HAND = Path(__file__).with_name("citations_7138_7154.tsv")


@pytest.mark.parametrize(
    ("language", "text", "words", "cited"),
    [
        ("en", "See Article 2(4) of the Charter.", "Article 2(4) of the Charter", ("un-charter", "2(4)", None)),
        ("en", "Under paragraph 4 of Article 2 of the UN Charter", "paragraph 4 of Article 2 of the UN Charter", ("un-charter", "2(4)", None)),
        ("en", "Article 49 of the Fourth Geneva Convention (1949)", "Article 49 of the Fourth Geneva Convention (1949)", ("geneva-4", "49", 1949)),
        ("en", "By resolution 2202 (2015) we agreed", "resolution 2202 (2015)", ("S/RES/2202", "", 2015)),
        ("en", "resolution 2625 (XXV) says so", "resolution 2625 (XXV)", ("A/RES/2625(XXV)", "", None)),
        ("en", "as in General Assembly resolution ES-11/1,", "General Assembly resolution ES-11/1", ("A/RES/ES-11/1", "", None)),
        ("en", "the 1970 Declaration on Principles", "1970 Declaration on Principles", ("friendly-relations-declaration", "", 1970)),
        ("uk", "Це ст. 49 Четвертої Женевської конвенції.", "ст. 49 Четвертої Женевської конвенції", ("geneva-4", "49", None)),
        ("uk", "Пункт 4 статті 2 Статуту ООН", "Пункт 4 статті 2 Статуту ООН", ("un-charter", "2(4)", None)),
        ("uk", "порушено Будапештський меморандум 1994 року", "Будапештський меморандум 1994 року", ("budapest-memorandum", "", 1994)),
        ("uk", "стаття 17 Конституції України", "стаття 17 Конституції України", ("constitution-ua", "17", None)),
        ("uk", "резолюцією Ради Безпеки ООН № 2202", "резолюцією Ради Безпеки ООН № 2202", ("S/RES/2202", "", None)),
        ("ru", "Это статья 51 Устава ООН.", "статья 51 Устава ООН", ("un-charter", "51", None)),
        ("ru", "в Хельсинкском заключительном акте", "Хельсинкском заключительном акте", ("helsinki-final-act", "", None)),
        ("ru", "резолюция Генеральной Ассамблеи 68/262", "резолюция Генеральной Ассамблеи 68/262", ("A/RES/68/262", "", None)),
        ("ru", "нарушены принципы Устава, говорят они", "Устава", ("un-charter", "", None)),
        ("ru", "пункт 3 резолюции 2202 (2015)", "пункт 3 резолюции 2202 (2015)", ("S/RES/2202", "3", 2015)),
        ("uk", "за угодою від 21 лютого вони мали", "угодою від 21 лютого", ("agreement-21-february-2014", "", None)),
        ("uk", "діяти за розділом VII", "розділом VII", ("un-charter", "VII", None)),
        ("en", "rule 37 of the Council's provisional rules of procedure", "rule 37 of the Council's provisional rules of procedure", ("unsc-rules", "37", None)),
        ("en", "see A/68/PV.80.", "A/68/PV.80", ("A/68/PV.80", "", None)),
        ("en", "in S/RES/2202 (2015), adopted", "S/RES/2202 (2015)", ("S/RES/2202", "", 2015)),
        ("en", "the Helsinki Final Act, in particular Article 1(a)(i),", "Helsinki Final Act, in particular Article 1(a)(i)", ("helsinki-final-act", "1(a)(i)", None)),
        ("en", "the law of 12 May 2003 was", "law of 12 May 2003", ("", "", 2003)),
        ("", "Устав ООН", "Устав ООН", ("un-charter", "", None)),
    ],
)  # fmt: skip
def test_a_citation_is_found_with_what_it_names(language, text, words, cited) -> None:
    (found,) = citations(text, language)
    assert text[found.start : found.end] == words
    assert (found.instrument or found.symbol, found.label, found.year) == cited


def test_articles_named_together_share_their_instrument() -> None:
    text = "Articles 1 and 2, paragraph 4, of the Charter"
    found = citations(text, "en")
    assert [(one.label, one.instrument, text[one.start : one.end]) for one in found] == [
        ("1", "un-charter", "Articles 1"),
        ("2(4)", "un-charter", "2, paragraph 4, of the Charter"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We charter a plane to Geneva.",
        "Two articles appeared in the press.",
        "The memorandum lies on the table.",
        "Стаття в газеті вийшла вчора.",
        "Your resolution to go on is welcome; the constitution of the patient is weak.",
        "The resolution 10 days ago was a draft; Chapter 5 of the book, rule 3 of the club, part 2.",
        "The Charter of Sunnyville and the Charter for Towns are others.",
        "и/или, та/або, 24/7, km/h, 12/05/2014, http://example.org/A/B",
        "The rule of law applies to either/or questions.",
    ],
)
def test_what_only_sounds_like_a_citation_is_none(text) -> None:
    assert citations(text, "") == []


@given(
    strategies.text("ArticleofhCUN .,()/12IVXстОПрез", max_size=200), strategies.sampled_from(["en", "uk", "ru", ""])
)
def test_whatever_the_text_the_citations_stand_in_it_in_order(text, language) -> None:
    ends = 0
    for one in citations(text, language):
        assert ends <= one.start < one.end <= len(text)
        ends = one.end


@pytest.mark.parametrize(
    "piece",
    [
        "Article 1, ", "Articles 1 and 2, paragraph 4, of the Charter, ", "1 ", "(", "S/2014/", "A/", "IVX", "Статут ", "a",
        "treaty of ", "the 1970 ", "resolution 2202 (2015) and ", "Ukraine and Crimean Constitutions ", "charter of the ",
    ],
)  # fmt: skip
def test_a_line_of_100_kb_takes_ten_times_what_a_tenth_of_it_takes(piece) -> None:
    """Nothing is tried again and again: what is 10 times as long takes 10 times as long, some noise allowed."""

    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        began = time.process_time()
        citations(text, "en")
        return time.process_time() - began

    tenth = min(seconds(10_000) for _ in range(3))
    assert min(seconds(100_000) for _ in range(2)) < 40 * tenth + 0.1


def _by_hand() -> dict[tuple[str, int], list[list[str]]]:
    listed: dict[tuple[str, int], list[list[str]]] = {}
    for row in BY_HAND.read_text().splitlines():
        if not row.startswith("#"):
            meeting, turn, *fact = row.split("\t")
            listed.setdefault((meeting, int(turn)), []).append(fact)
    return listed


def _hits(text: str, facts: list[list[str]], found: list[Citation]) -> tuple[list[str], list[Citation]]:
    """What was missed, and what was found although nobody cited it: words, target, article and year must all agree."""
    missed, left = [], list(found)
    for words, target, article, year in facts:
        for one in left:
            same = (one.instrument or one.symbol, one.article, str(one.year or "")) == (target, article, year)
            cited = text[one.start : one.end]
            if same and (words in cited or cited in words):
                left.remove(one)
                break
        else:
            missed.append(words)
    return missed, left


def test_the_citations_of_two_meetings_are_those_listed_by_hand() -> None:
    listed, missed, false, total = _by_hand(), [], [], 0
    for meeting in ("7138", "7154"):
        rows = shared_data(f"transcripts/un/SPV.{meeting}.turns.jsonl").read_text().splitlines()
        for turn, row in zip(count(1), rows, strict=False):
            text = " ".join(json.loads(row)["text"].split())
            found = citations(text, "en")
            total += len(found)
            less, more = _hits(text, listed.get((meeting, turn), []), found)
            missed += [f"{meeting}/{turn} {words}" for words in less]
            false += [f"{meeting}/{turn} {text[one.start : one.end]} {one}" for one in more]
    facts = sum(len(each) for each in listed.values())
    print(f"precision {(total - len(false)) / total:.3f}, recall {(facts - len(missed)) / facts:.3f}")
    print("missed:", *missed, "false:", *false, sep="\n")
    assert (missed, false) == ([], [])
