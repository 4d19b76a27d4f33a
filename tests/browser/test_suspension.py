"""A seat is suspended: its page says so at once, is emptied, and shows nothing more."""

import time

from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.visitors import Quickest, Visitors, live

NAME = "Levko Astor"


def test_the_suspended_browser_says_so_within_a_second_and_shows_nothing_more(
    visit: Visitors, stage: Stage, quickest: Quickest
) -> None:
    seat = stage.api(f"seats/{stage.seat(NAME)}/suspension/")
    head = visit("head", stage.page("roster/"))
    stage.say("Said while he could read, as did all 40 of us.")  # a number is suggested as a claim: marks wait unseen

    def suspend(run: int) -> float:
        if run:
            stage.client("head").delete(seat).raise_for_status()
            head.reload()
        adviser = live(visit("adviser", stage.live(), faulty=True))
        expect(adviser.get_by_role("button", name="Mark it").first).to_be_visible()
        adviser.reload()  # what is marked waits in the page for its line
        live(adviser)
        expect(adviser.get_by_text("Said while he could read, ").first).to_be_visible()
        row = head.get_by_role("row", name=NAME)
        row.locator("summary").click()
        row.get_by_label("Reason").fill("lost device")
        began = time.monotonic()
        row.get_by_role("button", name="Suspend access").click()
        told = adviser.get_by_role("dialog", name="Your access to these talks has ended")
        told.wait_for()
        taken = time.monotonic() - began
        expect(adviser.locator("main")).to_be_empty()
        expect(head.get_by_role("row", name=NAME)).to_contain_text("suspended")
        stage.say(f"Said after his access ended, {run}.")
        stage.tell("analyst", f"Written after his access ended, {run}.")
        live(visit("analyst", stage.live())).get_by_text(f"Written after his access ended, {run}.").wait_for()
        shown = adviser.content()
        assert f"his access ended, {run}" not in shown
        assert "Said while he could read" not in shown
        assert "40 of us" not in shown
        expect(adviser.locator("[data-wire]")).to_have_attribute("data-state", "ended")
        answer = adviser.goto(stage.live())
        assert answer is not None
        assert answer.status == 404
        return taken

    try:
        assert quickest(suspend) < 1
    finally:
        stage.client("head").delete(seat)
