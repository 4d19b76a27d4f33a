"""A server that hangs, dies and returns; a line that is cut. Nothing is lost, nothing comes twice."""

import os
import signal
import time

from playwright.sync_api import Page, expect

from tests.browser.relay import Relay
from tests.browser.stage import Stage
from tests.browser.visitors import Visitors, lines, live

LATE = 3.0  # seconds after which a note that is on its way is called "not sent"


def write(page: Page, text: str) -> None:
    page.locator("#note-text").fill(text)
    page.keyboard.press("Enter")


def test_a_note_is_kept_while_the_server_is_gone_and_sent_once_when_it_is_back(visit: Visitors, stage: Stage) -> None:
    analyst = live(visit("analyst", stage.live(), faulty=True))
    head = live(visit("head", stage.live("back-office"), faulty=True))
    os.kill(stage.served.process.pid, signal.SIGSTOP)
    began = time.monotonic()
    write(analyst, "Kept: the server hangs.")
    pending = analyst.locator("[data-queue] .pending")
    expect(pending).to_have_attribute("data-state", "saving")
    expect(pending).to_have_attribute("data-state", "unsent")
    assert LATE - 0.5 < time.monotonic() - began < LATE + 2
    expect(pending).to_contain_text("Not sent. Your text is kept.")
    stage.served.process.kill()
    expect(analyst.locator("[data-wire]")).to_have_attribute("data-state", "offline")
    write(analyst, "Kept: the server is dead.")
    expect(analyst.locator("[data-unsent]")).to_have_text("· 2 not sent")
    expect(pending.locator("[data-text]")).to_have_text(["Kept: the server hangs.", "Kept: the server is dead."])
    stage.served.start()
    for page in (live(analyst), live(head)):
        notes = page.locator("[data-feed=caucus] .note__text", has_text="Kept: ")
        expect(notes).to_have_text(["Kept: the server hangs.", "Kept: the server is dead."])
    expect(analyst.locator("[data-unsent]")).to_be_hidden()
    expect(pending).to_have_count(0)
    texts = [row["text"] for row in stage.get("head", "notes/", limit=500)["results"]]
    assert [text for text in texts if text.startswith("Kept: ")] == [
        "Kept: the server hangs.",
        "Kept: the server is dead.",
    ]


def test_lines_recorded_while_a_browser_was_cut_off_are_there_in_order_and_once(
    visit: Visitors, stage: Stage, relay: Relay
) -> None:
    analyst = live(visit("analyst", stage.live(), faulty=True, port=relay.port))
    stage.say("Before the cut.")
    expect(analyst.get_by_text("Before the cut.")).to_be_visible()
    for round in (1, 2):
        relay.cut()
        expect(analyst.locator("[data-wire]")).to_have_attribute("data-state", "offline")
        last = [stage.say(f"While the line was cut, {round}.{number}.") for number in range(8)][-1]
        expect(analyst.get_by_text(f"{round}.7.")).to_have_count(0)
        relay.mend()
        expect(analyst.locator(f"[data-line='{last}']")).to_be_visible()
        live(analyst)
    said = stage.said()
    seen = lines(analyst)
    assert seen == said[-len(seen) :]
    assert len(seen) >= 17
