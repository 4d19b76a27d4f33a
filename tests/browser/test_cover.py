"""The room's screen is covered in an instant: under the cover there is nothing to read."""

from playwright.sync_api import Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import TABLET, Visitors, live


def text(page: Page) -> str:
    """What can be seen of the page, as text."""
    return page.locator("body").inner_text()


def test_the_hide_key_covers_the_room(visit: Visitors, stage: Stage) -> None:
    stage.say("A sentence for our eyes.")
    page = live(visit("head", stage.live("room"), size=TABLET))
    assert "A sentence for our eyes." in text(page)
    page.keyboard.press("Backquote")
    expect(page.get_by_role("button", name="Tap to show")).to_be_focused()
    stage.say("A sentence said meanwhile.")
    stage.tell("analyst", "A note sent meanwhile.", to="room", priority="flash")
    expect(page.locator("[data-cover-flash]")).to_be_visible()
    assert text(page).split() == ["Tap", "to", "show", "FLASH"]
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(
        "document.activeElement.closest('[data-cover]') !== null || document.activeElement === document.body"
    )
    page.keyboard.press("Backquote")
    expect(page.get_by_text("A sentence said meanwhile.")).to_be_visible()
    expect(page.get_by_text("A note sent meanwhile.")).to_be_visible()


def test_escape_twice_and_the_button_cover_too(visit: Visitors, stage: Stage) -> None:
    stage.say("A sentence for our eyes.")
    page = live(visit("head", stage.live("room"), size=TABLET))
    cover = page.locator("[data-cover]")
    page.get_by_role("button", name="Write a note").click()
    page.keyboard.type("half a thou")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(cover).to_be_visible()
    assert "half a thou" not in text(page)
    page.get_by_role("button", name="Tap to show").click()
    expect(cover).to_be_hidden()
    expect(page.locator("#note-text")).to_have_value("half a thou")
    page.get_by_role("button", name="Hide").click()
    expect(cover).to_be_visible()
