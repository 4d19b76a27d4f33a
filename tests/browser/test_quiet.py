"""Quiet: in the room only a flash, and what is safe to say, comes forward; the rest waits and is counted."""

import re

from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.visitors import TABLET, Visitors, live


def test_only_a_flash_comes_forward_until_the_room_looks_again(visit: Visitors, stage: Stage) -> None:
    room = live(visit("delegate", stage.live("room"), size=TABLET))
    quiet = room.get_by_role("button", name="Quiet")
    room.keyboard.press("q")
    expect(quiet).to_have_attribute("aria-pressed", "true")
    stage.tell("analyst", "The coffee is here.", to="room", priority="routine")
    stage.tell("analyst", "Do not sign the annex.", to="room", priority="flash")
    expect(room.get_by_text("Do not sign the annex.")).to_be_visible()
    expect(room.get_by_text("The coffee is here.")).to_be_hidden()
    expect(room.locator("[data-quiet-count]")).to_contain_text(re.compile(r"[1-9]"))
    quiet.click()
    expect(room.get_by_text("The coffee is here.")).to_be_visible()
    expect(room.locator("[data-quiet-count]")).to_be_hidden()
