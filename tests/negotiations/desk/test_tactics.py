"""Tactics: lines judged by hand in three languages, the training negotiation, and what is nobody's tactic."""

import time
from pathlib import Path

import pytest

from negotiations.cards import CARDS
from negotiations.demo import story
from negotiations.desk.tactics import en, ru, tactics, uk
from negotiations.models import Tactic

HERE = Path(__file__).parent
CALLED = {"false_citation": "false_norm"}
"""What the training negotiation calls otherwise; "numbers" is the business of claims."""


def heard(text: str, language: str = "en") -> set[str]:
    return {hint.tactic.value for hint in tactics(text, language)}


def compared(lines) -> tuple[float, float, list]:
    """Precision, recall, and what was missed or heard falsely."""
    right = missed = false = 0
    wrong = []
    for wanted, found, text in lines:
        right, missed, false = right + len(wanted & found), missed + len(wanted - found), false + len(found - wanted)
        wrong += [(wanted, found, text)] if wanted != found else []
    return right / (right + false), right / (right + missed), wrong


def test_the_lines_judged_by_hand():
    rows = [line.split("\t") for line in (HERE / "tactics.txt").read_text().splitlines() if not line.startswith("#")]
    precision, recall, wrong = compared(
        (set(told.split(",")) - {"-"}, heard(text, code), text) for told, code, text in rows
    )
    print(f"tactics, {len(rows)} lines judged by hand: precision {precision:.3f}, recall {recall:.3f}")
    assert len(rows) >= 70
    assert precision >= 0.95, wrong
    assert recall >= 0.9, wrong


def test_the_training_negotiation():
    lines = [line for line in story.load_record() if line.delegation == "Tessaria"]
    told = ({CALLED.get(name, name) for name in line.tactic} - {"numbers"} for line in lines)
    precision, recall, wrong = compared(
        (wanted, heard(line.text, line.language), line.text) for wanted, line in zip(told, lines, strict=True)
    )
    print(f"tactics, {len(lines)} lines of the training negotiation: precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.75, wrong
    assert recall >= 0.9, wrong


def test_a_hint_stands_where_it_is_heard_and_once():
    text = "We postpone it, and postpone it. Take it or leave it!"
    assert [(hint.tactic, text[hint.start : hint.end]) for hint in tactics(text, "en")] == [
        (Tactic.DELAY, "postpone"), (Tactic.ULTIMATUM, "Take it or leave it"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "You said: “take it or leave it”.", "Ви сказали: «це наша остаточна пропозиція».",
        "We do not know. Proceed.", "Either side may speak.", "We urge all to de-escalate.",
    ],
)  # fmt: skip
def test_what_others_said_and_what_is_no_tactic(text):
    assert heard(text, "uk") == set()


def test_the_letters_decide_before_the_label_does():
    assert heard("This is our final offer.", "uk") == {"ultimatum"}
    assert heard("Это наше окончательное предложение.", "ru-RU") == {"ultimatum"}


def test_every_tactic_is_listed_in_every_language_and_has_its_card():
    for listed in (en.PHRASES, uk.PHRASES, ru.PHRASES):
        assert set(listed) == set(Tactic)
    assert set(CARDS) == set(Tactic)


@pytest.mark.parametrize("text", ["", "либо " * 20_000, "not " * 30_000, "“" * 50_000, "if not " * 15_000])
def test_nothing_that_is_said_takes_long(text):
    began = time.process_time()
    tactics(text, "en")
    assert time.process_time() - began < 5
