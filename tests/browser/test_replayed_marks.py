"""A meeting of the Security Council, spoken into the demo's sitting: what is recognised in it comes live, and is all of it."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import Visitors, live
from tests.records import shared_data

BY_HAND = Path(__file__).parents[1] / "negotiations/desk/citations_7138_7154.tsv"
LINES = 553
SPEED = 200  # as fast as the house takes lines down; as subtitles it lasts 58 minutes
PATIENCE = 60_000  # ms
# The words of each citation on the page, of the lines behind the one with this number, as the marks place them.
CITED = """
(lines, after) => lines.filter((line) => Number(line.dataset.line.split(".").at(-1)) > after).flatMap((line) => {
  const text = [...line.querySelector(".line__text").textContent];
  return [...line.querySelectorAll(".marker--citation")].map(({dataset}) => text.slice(dataset.start, dataset.end).join(""));
})
"""


def listed() -> list[str]:
    """What S/PV.7138 cites, listed by hand."""
    rows = (row.split("\t") for row in BY_HAND.read_text(encoding="utf-8").splitlines() if not row.startswith("#"))
    return [words for meeting, _turn, words, *_target in rows if meeting == "7138"]


def cited(page: Page, after: int) -> list[str]:
    lines = page.locator("[data-feed=record] .line")
    found: list[str] = lines.evaluate_all(CITED, after)
    return found


def compared(by_hand: list[str], found: list[str]) -> tuple[list[str], list[str]]:
    """What was missed, and what is nothing of what was listed; of a name that a subtitle breaks off its part stands there."""

    def alike(one: str, other: str) -> bool:
        return one in other or other in one

    missed = [words for words in by_hand if not any(alike(words, one) for one in found)]
    return missed, [one for one in found if not any(alike(one, words) for words in listed())]


def whole(words: str, spoken: list[str]) -> bool:
    """Whether they stand in one line: two subtitles that break a name in two are two lines of the record."""
    return any(words in " ".join(text.split()) for text in spoken)


def test_the_citations_of_a_meeting_are_on_the_page_as_it_is_spoken(visit: Visitors, stage: Stage) -> None:
    path = shared_data("transcripts/un/SPV.7138.vtt")
    told = stage.served.manage("import_record", str(path), "--starts-at", "2014-03-15T11:00:00-04:00")
    (reference,) = re.findall(r"\b\d+\.\d+\b(?=[^\n]*$)", told.strip())[-1:]
    after = len(stage.said())
    page = live(visit("analyst", stage.live()))
    with stage.replay(reference, speed=SPEED):
        for kind in ("citation", "claim", "term"):
            first = page.locator(f"[data-feed=record] .line .marker--{kind}").first
            expect(first).to_be_attached(timeout=PATIENCE)
        assert len(stage.said()) < after + LINES, "the marks came after the meeting"
        last = page.locator(f"[data-feed=record] [data-line='2.1.{after + LINES}']")
        expect(last).to_be_attached(timeout=PATIENCE)
    spoken = page.locator("[data-feed=record] .line__text").all_text_contents()
    by_hand = [words for words in listed() if whole(words, spoken)]
    assert len(by_hand) > 60
    for _ in range(PATIENCE // 500):  # the last marks follow their lines
        found = cited(page, after)
        missed, false = compared(by_hand, found)
        if not missed and len(found) >= len(by_hand):
            break
        page.wait_for_timeout(500)
    print("missed:", *missed, "false:", *false, sep="\n")
    assert (missed, false) == ([], [])
    assert len(by_hand) <= len(found) <= len(listed())
