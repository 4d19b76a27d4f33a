"""The single keys by their places on a Ukrainian keyboard, where no key gives j, n or a slash."""

from playwright.sync_api import Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import Visitors, live

# (what the key gives, its place)
J, K, N, SLASH, QUESTION = ("о", "KeyJ"), ("л", "KeyK"), ("т", "KeyN"), (".", "Slash"), (",", "Slash")


def press(page: Page, key: tuple[str, str]) -> None:
    page.evaluate("document.activeElement.blur()")
    told = "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true}))"
    page.evaluate(told, list(key))


def test_the_back_office_by_its_keys_in_ukrainian(visit: Visitors, stage: Stage) -> None:
    said = [stage.say(f"A line for the Cyrillic keys, {number}.") for number in range(2)]
    page = live(visit("analyst", stage.live()))
    current = page.locator("[data-lines] .line[aria-current]")
    for key, citation in ((J, said[1]), (K, said[0])):
        press(page, key)
        expect(current).to_have_attribute("data-line", citation)
    press(page, N)
    expect(page.locator("#note-text")).to_be_focused()
    press(page, SLASH)
    expect(page.locator("#search-text")).to_be_focused()
    press(page, QUESTION)
    expect(page.locator("[data-keys-dialog]")).to_be_visible()
