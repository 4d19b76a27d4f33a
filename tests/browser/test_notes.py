"""The room and the back office write to each other while the record runs."""

import time

from playwright.sync_api import Locator, Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import TABLET, Quickest, Visitors, lines, live


def note(page: Page, text: str) -> Locator:
    return page.locator("[data-feed=caucus] .note", has_text=text)


def seconds_until_seen(sender: Page, text: str, reader: Page) -> float:
    """From the key that sends a note until the other browser shows it."""
    sender.locator("#note-text").fill(text)
    began = time.monotonic()
    sender.keyboard.press("Enter")
    note(reader, text).wait_for()
    return time.monotonic() - began


def test_head_and_analyst_see_each_others_notes_within_a_second_while_a_replay_runs(
    visit: Visitors, stage: Stage, quickest: Quickest
) -> None:
    head, analyst = live(visit("head", stage.live("room"))), live(visit("analyst", stage.live()))
    before = len(lines(analyst))

    def from_the_room(run: int) -> float:
        head.get_by_role("button", name="Write a note").click()
        return seconds_until_seen(head, f"What does their map call the ridge? {run}", analyst)

    with stage.replay("1.1", speed=40):
        expect(analyst.locator("[data-feed=record] [data-line]")).not_to_have_count(before)
        heard = len(lines(head))
        assert quickest(lambda run: seconds_until_seen(analyst, f"Ask for the map {run}.", head)) < 1
        assert quickest(from_the_room) < 1
        expect(head.locator("[data-feed=record] [data-line]")).not_to_have_count(heard)


def test_an_acknowledgement_shows_on_both_sides(visit: Visitors, stage: Stage) -> None:
    head, analyst = live(visit("head", stage.live("room"))), live(visit("analyst", stage.live()))
    analyst.keyboard.press("3")
    seconds_until_seen(analyst, "Do not accept the word “gesture”.", head)
    chip = note(analyst, "gesture").locator(f"[data-seen-by='{stage.seat('head')}']")
    expect(chip).not_to_have_class("chip is-done")
    note(head, "gesture").get_by_role("button", name="Seen").click()
    expect(chip).to_contain_class("is-done")
    expect(note(head, "gesture")).to_contain_class("is-done")
    expect(note(head, "gesture").get_by_role("button", name="Seen")).to_be_hidden()


def test_a_reply_names_the_note_it_answers_and_goes_back_to_its_desk(visit: Visitors, stage: Stage) -> None:
    head, analyst = live(visit("head", stage.live("room"))), live(visit("analyst", stage.live()))
    seconds_until_seen(analyst, "Are the lists signed?", head)
    note(head, "Are the lists signed?").get_by_role("link", name="Reply").click()
    expect(head.locator("[data-replying-text]")).to_have_text("Are the lists signed?")
    expect(head.locator("#compose-sheet [name=to][value=back_office]")).to_be_checked()
    seconds_until_seen(head, "Both, on the sixth.", analyst)
    expect(note(analyst, "Both, on the sixth.").locator(".note__reply")).to_contain_text("Are the lists signed?")


def test_what_is_read_keeps_its_place_and_what_came_below_is_counted(visit: Visitors, stage: Stage) -> None:
    for number in range(15):
        stage.say(f"A line to read back to, number {number}, long enough to fill the column. " * 3)
    analyst = live(visit("analyst", stage.live()))
    feed = analyst.locator("[data-feed=record]")
    feed.hover()
    analyst.mouse.wheel(0, -700)
    expect(feed).not_to_have_js_property("scrollTop", 0)
    analyst.wait_for_function(
        "at => document.querySelector('[data-feed=record]').scrollTop < at - 600", arg=bottom(analyst)
    )
    place = feed.evaluate("feed => feed.scrollTop")
    stage.say("First below.")
    stage.say("Second below.")
    button = analyst.locator(".pane--record [data-more]")
    expect(button).to_contain_text("2 new")
    assert feed.evaluate("feed => feed.scrollTop") == place
    button.click()
    expect(feed.get_by_text("Second below.")).to_be_in_viewport()
    expect(button).to_be_hidden()


def bottom(page: Page) -> int:
    return int(page.locator("[data-feed=record]").evaluate("feed => feed.scrollHeight - feed.clientHeight"))


def test_a_long_feed_never_moves_the_page_around_it(visit: Visitors, stage: Stage) -> None:
    stage.tell("head", "Who has the lists?", to="back_office")
    asked = stage.get("head", "notes/", limit=500)["results"][-1]["id"]
    analyst = live(visit("analyst", stage.live(), size=TABLET))
    for number in range(14):
        body = {"text": f"We have, {number}. " * 6, "to": "room", "priority": "routine", "reply_to": asked}
        stage.post("adviser", "notes/", **body, sitting=stage.sitting)
    note(analyst, "We have, 13.").wait_for()
    stage.say("Said last.")
    analyst.get_by_text("Said last.").last.wait_for()
    for key in ("k", "j", "n"):
        analyst.keyboard.press(key)
    assert analyst.evaluate("[scrollY, document.scrollingElement.scrollHeight - innerHeight]") == [0, 0]
    expect(analyst.locator(".topline")).to_be_in_viewport(ratio=1)
