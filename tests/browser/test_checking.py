"""A claim of 15 March 2014, checked with the keyboard alone beside the record, and read in the room."""

import json

from playwright.sync_api import Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import TABLET, Visitors, live
from tests.records import shared_data

MOST = 60  # presses of one key on the way to something
SENSE = "Every people settles its own future; it redraws no frontier of another state."
ANSWER = "Article 1 gives no right to redraw a frontier by force."


def claimed() -> str:
    """S/PV.7138: the paragraph in which the Charter's first article is claimed for the referendum."""
    turns = shared_data("transcripts/un/SPV.7138.turns.jsonl").read_text(encoding="utf-8").splitlines()
    return next(one for one in json.loads(turns[1])["text"].split("\n") if "Article 1 of the Charter" in one)


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


def test_a_claim_is_checked_by_keys_and_the_room_reads_card_senses_and_light(visit: Visitors, stage: Stage) -> None:
    prepare(stage)
    analyst = live(visit("analyst", stage.live(), faulty=True))  # a refusal on purpose
    room = live(visit("delegate", stage.live("room"), size=TABLET))
    citation = stage.say(claimed())
    keys, card = analyst.keyboard, f".claim-card[data-citation='{citation}']"
    expect(analyst.locator(f".line[data-line='{citation}'] .marker--citation").first).to_be_visible()
    keys.press("j")
    keys.press("m")
    expect(analyst.locator(f"[data-claims] {card}")).to_contain_text("UNVERIFIED")
    go(analyst, "l", f"{card} a")
    keys.press("v")
    checking = analyst.locator("[data-checking]")
    expect(checking.get_by_label("Is the fact right?")).to_be_focused()
    for known in (SENSE, "Charter of the United Nations, 1"):
        expect(checking).to_contain_text(known)

    keys.press("Control+Enter")  # with nothing answered
    expect(checking.get_by_role("status")).to_contain_text("Answer at least one")
    go(analyst, "Tab", "[data-checking] summary")
    keys.press("Enter")
    fill(analyst, source="A/RES/25/2625", reliability="A")
    expect(checking.get_by_role("listitem").filter(has_text="A/RES/25/2625")).to_be_visible()
    fill(analyst, context="Mis", norm="Wrong", say_en=ANSWER)
    expect(checking).to_contain_text("Signed.")
    keys.press("Escape")
    expect(checking).to_be_hidden()

    shown = room.locator(f"[data-claims] {card}")
    expect(shown).to_contain_text(ANSWER)
    expect(shown).to_contain_text("not safe to say yet")
    claim = shown.get_attribute("data-claim")
    stage.post("adviser", f"claims/{claim}/safe/", number=1)
    expect(shown).to_contain_text("Safe to say")
    line = room.locator(f".line[data-line='{citation}']")
    expect(line.locator(".marker--citation .signal").first).to_contain_text("binds as cited")
    line.locator(".marker--term").first.click()
    expect(line).to_contain_text(SENSE)
    shown.get_by_role("button", name="I have it").click()
    expect(shown.get_by_role("button", name="I have it")).to_have_count(0)
    expect(shown).to_contain_class("is-done")
    board = visit("analyst", stage.page("claims/board/"))
    row = board.get_by_role("row").filter(has=board.get_by_role("rowheader", name="2.1")).first
    expect(row).to_contain_text("1 answered")
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
