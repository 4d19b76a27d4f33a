"""Pressure is registered with two keys; what is tied together is told to the room with the words to say."""

from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.visitors import TABLET, Visitors, live


def test_a_deadline_of_theirs_is_registered_with_two_keys(visit: Visitors, stage: Stage) -> None:
    analyst = live(visit("analyst", stage.live()))
    stage.say("We need your answer by Friday, before the summit.", speaker="I. Varga")
    expect(analyst.locator("[data-feed=record] .line").last).to_contain_text("before the summit")
    analyst.keyboard.press("p")
    expect(analyst.get_by_role("dialog")).to_contain_text("before the summit")
    analyst.keyboard.press("1")
    told = analyst.locator("[data-feed=caucus] [data-kind='pressure.raised']").last
    expect(told).to_contain_text("I. Varga")
    expect(told).to_contain_text("We have set ourselves no date.")
    expect(analyst.get_by_role("dialog")).to_be_hidden()
    found = stage.get("head", "pressure/")["results"][0]
    assert (found["tactic"], found["speaker"]) == ("deadline", "I. Varga")


def test_prisoners_tied_to_children_come_up_on_the_rooms_screen_with_our_wording(visit: Visitors, stage: Stage) -> None:
    room = live(visit("delegate", stage.live("room"), size=TABLET))
    stage.say("The prisoners of war come home together with the children: one package.", speaker="I. Varga")
    alert = room.locator("[data-feed=caucus] [data-kind='linkage.spotted']").first
    expect(alert).to_contain_text("Prisoners of war")
    expect(alert).to_contain_text("that is a matter of its own, and neither is the price of the other")
