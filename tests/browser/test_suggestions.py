"""What a machine suggests below a line is taken up with one key or one press, and never by itself."""

from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.visitors import TABLET, Visitors, live

SAID = "Your side fired 412 times in April 2014 and killed eleven people. This is our final offer."


def test_a_claim_with_one_key_and_a_tactic_with_two(visit: Visitors, stage: Stage) -> None:
    analyst = live(visit("analyst", stage.live()))
    line = analyst.locator(f"[data-feed=record] [data-line='{stage.say(SAID)}']")
    claim, tactic = line.locator(".marker--claim"), line.locator(".marker--tactic")
    expect(claim).to_contain_text("a number")
    expect(claim).to_contain_text("an accusation")
    expect(tactic).to_contain_text("ultimatum")
    claim.locator(".marker__words").click()  # to read it marks nothing
    analyst.keyboard.press("s")
    expect(analyst.locator("[data-mark-said]")).to_contain_text("In the queue")
    expect(claim.get_by_role("button")).to_be_disabled()
    told = stage.get("analyst", "claims/", order="newest")["results"][0]
    assert (told["text"], told["start"]) == (SAID.partition(" This")[0], 0)
    assert told["worth"] > 0.55
    assert [one["text"] for one in stage.get("analyst", "claims/")["results"]].count(told["text"]) == 1
    analyst.keyboard.press("p")
    expect(analyst.get_by_role("dialog").locator("[value=ultimatum]")).to_be_focused()
    analyst.keyboard.press("Enter")
    expect(analyst.locator("[data-feed=caucus] [data-kind='pressure.raised']").last).to_contain_text(
        "ultimatum I. Varga"
    )
    found = stage.get("head", "pressure/")["results"][0]
    assert (found["tactic"], found["speaker"]) == ("ultimatum", "I. Varga")


def test_the_room_has_the_card_and_registers_with_one_press(visit: Visitors, stage: Stage) -> None:
    room = live(visit("delegate", stage.live("room"), size=TABLET))
    said = stage.say("Take it or leave it: we killed nobody, and 300 people saw it in 2014.")
    line = room.locator(f"[data-feed=record] [data-line='{said}']")
    expect(line.locator(".marker--tactic")).to_contain_text("We have heard an ultimatum.")
    expect(line.locator(".marker--claim")).to_be_hidden()
    line.locator("[data-register]").click()
    expect(room.locator("[data-feed=caucus] [data-kind='pressure.raised']").first).to_contain_text("ultimatum I. Varga")
    expect(line.locator("[data-register]")).to_be_disabled()


def test_of_a_long_line_the_best_are_shown_and_the_others_once_it_is_in_hand(visit: Visitors, stage: Stage) -> None:
    analyst = live(visit("analyst", stage.live()))
    room = live(visit("delegate", stage.live("room"), size=TABLET))
    weak, strong = "They signed it in 2014.", "They fired {} times in April 2014 and killed eleven people."
    said = stage.say(" ".join([weak, weak, *(strong.format(400 + each) for each in range(3))]))
    stage.say("Let us go on.")
    line = analyst.locator(f"[data-feed=record] [data-line='{said}']")
    expect(line.get_by_text("and 2 more worth checking")).to_be_visible()
    expect(line.locator(".marker--lesser").first).to_be_hidden()
    told = room.locator(f"[data-feed=record] [data-line='{said}']").get_by_text("worth checking")
    expect(told).to_have_count(6)
    for each in told.all():
        expect(each).to_be_hidden()
    line.click()
    in_hand = analyst.get_by_role("region", name="The line in hand")
    expect(in_hand.locator(".marker--lesser").last).to_be_visible()
    expect(in_hand.get_by_text("and 2 more worth checking")).to_be_hidden()
    analyst.keyboard.press("s")
    expect(analyst.locator("[data-mark-said]")).to_contain_text("In the queue")
    expect(line.locator(".marker--claim", has_text="401 times").get_by_role("button")).to_be_enabled()
    expect(line.locator(".marker--claim", has_text="400 times").get_by_role("button")).to_be_disabled()
    in_hand.locator(".marker--lesser").first.get_by_role("button").click()
    expect(analyst.locator(f"[data-claims] [data-citation='{said}']", has_text=weak)).to_be_visible()
