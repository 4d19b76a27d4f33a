"""One's own language and look; the venue's time whatever the device's."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import Visitors, live

CYRILLIC = re.compile(r"^[А-ЯІЇЄҐа-яіїєґ’ -]+$")
VENUE = ZoneInfo("Europe/Vienna")


def test_the_language_is_switched_and_switched_back(visit: Visitors, stage: Stage) -> None:
    page = visit("leader", stage.page("roster/"))
    place = page.url
    page.locator(".masthead summary").click()
    page.get_by_role("button", name="Українська").click()
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    assert page.url == place
    expect(page.locator("h1")).to_have_text(CYRILLIC)
    expect(page.locator(".sections [aria-current]")).to_have_text(CYRILLIC)
    page.locator(".masthead summary").click()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Roster")


def lightness(page: Page) -> float:
    """0 black to 1 white: what the page stands on."""
    # A canvas turns any notation of a colour into bytes.
    return float(
        page.evaluate("""() => {
      const pen = new OffscreenCanvas(1, 1).getContext("2d");
      pen.fillStyle = getComputedStyle(document.body).backgroundColor;
      pen.fillRect(0, 0, 1, 1);
      return Math.max(...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)) / 255;
    }""")
    )


def choose(page: Page, theme: str) -> None:
    page.goto("/preferences/")
    page.get_by_label("Look").select_option(theme)
    page.get_by_role("button", name="Save the settings").click()
    expect(page.get_by_role("status").first).to_be_visible()


def test_the_look_follows_the_device_until_one_is_chosen(visit: Visitors, stage: Stage) -> None:
    page = visit("leader", stage.page(), color_scheme="light")
    assert lightness(page) > 0.8
    page.emulate_media(color_scheme="dark")
    assert lightness(page) < 0.3
    choose(page, "light")
    assert lightness(page) > 0.8
    page.goto(stage.live("room"))
    assert lightness(page) > 0.8
    choose(page, "auto")
    assert lightness(page) < 0.3
    page.emulate_media(color_scheme="light")
    page.goto(stage.live("room"))
    assert lightness(page) < 0.3, "the room is dark unless somebody chose otherwise"


def test_times_are_the_venues_and_a_pointer_tells_ones_own(visit: Visitors, stage: Stage) -> None:
    page = live(visit("analyst", stage.live(), timezone_id="Asia/Tokyo"))
    citation = stage.say("Said at the venue's time.")
    shown = page.locator(f"[data-feed=record] [data-line='{citation}'] time")
    moment = datetime.fromisoformat(shown.get_attribute("datetime") or "")
    expect(shown).to_have_text(f"{moment.astimezone(VENUE):%H:%M}")
    shown.hover()
    expect(shown).to_have_attribute("title", re.compile(f"{moment.astimezone(ZoneInfo('Asia/Tokyo')):%H:%M:%S}"))
    before = {f"{datetime.now(VENUE):%H:%M}"}
    clock = page.locator("[data-clock]").inner_text()
    assert clock in before | {f"{datetime.now(VENUE):%H:%M}"}
    page.goto(stage.page(f"record/{citation}/"))
    expect(page.locator(".lines time")).to_contain_text(f"{moment.astimezone(VENUE):%H:%M}")
