"""Against their own definition: one press at the desk, and the room has the definition word for word."""

from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.visitors import TABLET, Visitors, live

SENSE = "A halt of all fire along the whole contact line, observed by the mission."


def test_one_press_and_the_room_reads_what_they_had_defined(visit: Visitors, stage: Stage) -> None:
    term = stage.post("analyst", "terms/", text="moratorium", language="en")
    asked = {"whose": "stated", "text": SENSE, "language": "en", "source": "Their note of 3 March"}
    stage.post("analyst", f"terms/{term['id']}/senses/", **asked)
    analyst, room = live(visit("analyst", stage.live())), live(visit("delegate", stage.live("room"), size=TABLET))
    stage.say(
        "The moratorium gives our companies harbours, railways and pipelines in the provinces.", speaker="I. Varga"
    )
    line = analyst.locator("[data-feed=record] .line").last
    expect(line.locator(".marker__hint")).to_contain_text("none of the words")
    line.locator("[data-against]").click()
    alert = room.locator("[data-feed=caucus] [data-kind='term.redefined']").first
    expect(alert).to_contain_text(SENSE)
    expect(alert).to_contain_text("Their note of 3 March")
    for page in (analyst, room):
        here = page.locator("[data-feed=record] .line").last
        expect(here.locator(".marker__confirmed")).to_contain_text("against their own definition")
        expect(here.locator("[data-against]")).to_have_count(0)
