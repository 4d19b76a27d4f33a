"""The claims of 15 March 2014, checked with the keyboard alone beside the record, and read in the room."""

import json

from playwright.sync_api import Locator, Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import TABLET, Visitors, live
from tests.records import shared_data

MOST = 60  # presses of one key on the way to something
SENSE = "Every people settles its own future; it redraws no frontier of another state."
ANSWER = "Article 1 gives no right to redraw a frontier by force."
OTHER_ANSWERS = (
    "Name the practice, and the court that found it.",
    "Name the vote of those years, and who observed it.",
)


def claimed() -> list[str]:
    """S/PV.7138: the paragraphs that claim self-determination; the first cites the Charter, a declaration and an act."""
    turns = shared_data("transcripts/un/SPV.7138.turns.jsonl").read_text(encoding="utf-8").splitlines()
    return [one for one in json.loads(turns[1])["text"].split("\n") if "self-determination" in one]


def go(page: Page, key: str, there: str) -> None:
    """Press a key until the focus is there."""
    for _ in range(MOST):
        if page.evaluate("there => Boolean(document.activeElement?.matches(there))", there):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{there} was not reached")


def fill(page: Page, **typed: str) -> None:
    """Type into the fields of a form, in their order, and send it."""
    for name, text in typed.items():
        go(page, "Tab", f"[name={name}]")
        page.keyboard.type(text)
    page.keyboard.press("Control+Enter")


def prepare(stage: Stage) -> None:
    """What the delegation knows beforehand: the norm, and what the term means."""
    headers = {"Content-Type": "application/octet-stream"}
    norms = shared_data("norms/norms.json").read_bytes()
    stage.client("adviser").post(stage.api("norms/import/"), content=norms, headers=headers).raise_for_status()
    term = stage.post("analyst", "terms/", text="self-determination of peoples", language="en")
    sense = {"whose": "ours", "text": SENSE, "language": "en", "source": "Friendly Relations Declaration, 1970"}
    stage.post("analyst", f"terms/{term['id']}/senses/", **sense)


def take(analyst: Page, stage: Stage, text: str) -> str:
    """The line is spoken, taken in hand, marked and opened; the keys alone. Returns its citation."""
    citation = stage.say(text)
    expect(analyst.locator(f"[data-feed=record] .line[data-line='{citation}'] .marks")).to_be_attached()
    for key in ("j", "m"):
        analyst.keyboard.press(key)
    card = f".claim-card[data-citation='{citation}']"
    expect(analyst.locator(f"[data-claims] {card}")).to_contain_text("UNVERIFIED")
    go(analyst, "l", f"{card} a")
    analyst.keyboard.press("v")
    expect(checking(analyst).get_by_label("Is the fact right?")).to_be_focused()
    return citation


def checking(analyst: Page) -> Locator:
    return analyst.locator("[data-checking]")


def evidence(analyst: Page, source: str) -> None:
    go(analyst, "Tab", "[data-checking] summary")
    analyst.keyboard.press("Enter")
    fill(analyst, source=source, reliability="A")
    expect(checking(analyst).get_by_role("listitem").filter(has_text=source)).to_be_visible()


def sign(analyst: Page, **answers: str) -> None:
    fill(analyst, **answers)
    expect(checking(analyst)).to_contain_text("Signed.")
    analyst.keyboard.press("Escape")
    expect(checking(analyst)).to_be_hidden()


def test_claims_are_checked_by_keys_and_the_room_reads_card_senses_and_light(visit: Visitors, stage: Stage) -> None:
    prepare(stage)
    analyst = live(visit("analyst", stage.live(), faulty=True))  # a refusal on purpose
    adviser = live(visit("adviser", stage.live()))
    room = live(visit("delegate", stage.live("room"), size=TABLET))
    first, *others = claimed()
    citation = take(analyst, stage, first)
    for known in (SENSE, "Charter of the United Nations, 1", "binds as cited"):
        expect(checking(analyst)).to_contain_text(known)
    analyst.keyboard.press("Control+Enter")  # with nothing answered
    expect(checking(analyst).get_by_role("status")).to_contain_text("Answer at least one")
    evidence(analyst, "A/RES/25/2625")
    sign(analyst, context="Mis", norm="Wrong", say_en=ANSWER)

    card = f"[data-claims] .claim-card[data-citation='{citation}']"
    expect(room.locator(card)).to_contain_text(ANSWER)
    expect(room.locator(card)).to_contain_text("not safe to say yet")
    go(adviser, "l", f"{card} a")
    go(adviser, "Tab", f"{card} [data-claim-act=safe] button")
    adviser.keyboard.press("Enter")
    expect(room.locator(card)).to_contain_text("Safe to say")
    line = room.locator(f".line[data-line='{citation}']")
    expect(line.locator(".marker--citation .signal").first).to_contain_text("binds as cited")
    go(room, "Tab", f".line[data-line='{citation}'] .marker--term")
    expect(line).to_contain_text(SENSE)
    go(room, "Tab", f"{card} [data-claim-act=seen] button")
    room.keyboard.press("Enter")
    expect(room.locator(f"{card} [data-claim-act=seen]")).to_have_count(0)
    expect(room.locator(card)).to_contain_class("is-done")

    for text, answer in zip(others, OTHER_ANSWERS, strict=True):
        citation = take(analyst, stage, text)
        expect(checking(analyst).locator(".marker--term").first).to_contain_text("right to self-determination")
        sign(analyst, fact="Not", say_en=answer)
        expect(room.locator(f"[data-claims] .claim-card[data-citation='{citation}']")).to_contain_text(answer)
    board = visit("analyst", stage.page("claims/board/"))
    row = board.get_by_role("row").filter(has=board.get_by_role("rowheader", name="2.1")).first
    expect(row).to_contain_text("3 answered")
    expect(row).not_to_contain_text("not measured")


def test_who_signs_has_seen_how_the_line_now_reads(visit: Visitors, stage: Stage) -> None:
    analyst = live(visit("analyst", stage.live(), faulty=True))  # a refusal on purpose
    citation = stage.say("Our side has released 1,240 prisoners.")
    card = analyst.locator(f"[data-claims] .claim-card[data-citation='{citation}']")
    analyst.locator(f".line[data-line='{citation}']").click()
    analyst.keyboard.press("m")
    card.get_by_role("button", name="Check it").click()
    checking = analyst.locator("[data-checking]")
    checking.get_by_label("Is the fact right?").select_option("wrong")
    checking.get_by_label("What the room can say, in English").fill("Their list has 54 names.")
    stage.correct(citation, "Our side has released 12 prisoners.")
    expect(checking.get_by_text("The line was corrected since").first).to_be_visible()
    analyst.keyboard.press("Control+Enter")
    expect(checking.get_by_role("status")).to_contain_text("It now reads: “Our side has released 12 prisoners.”")
    analyst.keyboard.press("Control+Enter")
    expect(checking.get_by_role("status")).to_contain_text("Signed.")
    expect(card).to_contain_text("released 12 prisoners")
    stage.correct(citation, "Our side has released 13 prisoners.")
    told = analyst.locator("[data-feed=caucus] [data-kind='verdict.signed']").last
    expect(told.locator("[data-replaced]")).to_be_visible()
    leader = live(visit("leader", stage.live()))
    told = leader.locator("[data-feed=caucus] [data-kind='verdict.signed']").first  # the newest
    expect(told.locator("[data-replaced]")).to_be_visible()
