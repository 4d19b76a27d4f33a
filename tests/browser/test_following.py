"""The room follows what is being said, whatever is recognised in it, until the reader scrolls back by himself."""

from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.visitors import TABLET, Visitors, live

SAID = "By Article 2(4) of the Charter of the United Nations nobody may do that. Take it or leave it. " * 2


def test_the_line_that_is_spoken_stays_in_sight(visit: Visitors, stage: Stage) -> None:
    room = live(visit("delegate", stage.live("room"), size=TABLET))
    more = room.locator(".room__speech [data-more]")
    for number in range(14):
        said = stage.say(f"{number}. {SAID}")
        line = room.locator(f"[data-feed=record] [data-line='{said}']")
        expect(line.locator(".marker--citation").first).to_be_visible()
        expect(line.locator(".line__text")).to_be_in_viewport(ratio=0.9)
    expect(more).to_be_hidden()
    room.locator(".room__speech .feed").hover()
    room.mouse.wheel(0, -900)
    first = room.locator(f"[data-feed=record] [data-line='{said}'] .line__text")
    expect(first).not_to_be_in_viewport()
    stage.say(SAID)
    expect(more).to_be_visible()
