"""From a delegate's idea to a leader's answer: proposed, refused by the guard, referred, answered on a phone, live."""

import re

from playwright.sync_api import Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import PHONE, TABLET, Visitors, live

TITLE = "All for all within 45 days"
POINT = 2  # the demo has no options on it


def reopen(page: Page, path: str) -> Page:
    page.goto(path)
    return page


def press(page: Page, button: str, within: str = "body") -> None:
    page.locator(within).get_by_role("button", name=button).first.click()


def measured(head: Page, stage: Stage) -> None:
    """The head says what is measured on the point."""
    head.goto(stage.page(f"points/{POINT}/"))
    head.get_by_text("Add a measure").click()
    head.get_by_role("textbox", name="What is measured").fill("Days until repairs begin")
    head.get_by_label("Unit, of a number").fill("days")
    press(head, "Add the measure")
    expect(head.locator(".message")).to_contain_text("is measured now")


def issued(leader: Page, stage: Stage) -> None:
    """A leader bounds it, in a row that a script added, reads it once more and issues it."""
    leader.goto(stage.page("mandate/draft/"))
    leader.get_by_label("Directive", exact=True).fill("Bring everybody home before winter.")
    leader.get_by_label("Guidance", exact=True).fill("All for all is our offer.")
    press(leader, "Add a row")
    row = leader.locator(".row").last
    row.get_by_label("Measure", exact=True).select_option(label="Days until repairs begin (days)")
    row.get_by_label("Value or values").fill("40")
    press(leader, "Keep the draft")
    expect(leader.locator(".boundaries")).to_contain_text("at most 40 days")
    leader.get_by_role("link", name="Issue it…").click()
    expect(leader.get_by_text("All for all is our offer.")).to_be_visible()
    press(leader, "Issue the directive")
    expect(leader.locator(".message")).to_contain_text("is in force")


def proposed(delegate: Page, stage: Stage) -> None:
    delegate.goto(stage.page(f"points/{POINT}/"))
    delegate.get_by_role("link", name="Propose an option").click()
    delegate.get_by_label("Title").fill(TITLE)
    delegate.get_by_label("Text in English").fill("Each side releases all prisoners within 45 days.")
    delegate.get_by_label("Days until repairs begin (days)").fill("45")
    press(delegate, "Propose it to the head")
    expect(delegate.locator(".message")).to_contain_text("proposed to the head")


def refused(head: Page, stage: Stage) -> None:
    """Accepted, opened, and refused by the guard, which names the boundary to the head."""
    head.goto(stage.page(f"points/{POINT}/"))
    press(head, "Accept onto the ladder")
    rung = head.locator(".rung", has_text=TITLE)
    rung.get_by_role("button", name="Open to the room").click()
    expect(rung).to_contain_text("active")
    rung.get_by_role("button", name="Table this option").click()
    told = rung.get_by_role("alert")
    expect(told).to_contain_text("Not tabled: it is outside the directive.")
    expect(told).to_contain_text("Days until repairs begin: at most 40 days")
    expect(told).to_be_in_viewport()


def kinds(stage: Stage, journal: str) -> list[str]:
    found = stage.get("head", f"journals/{journal}/entries/", limit=500)["results"]
    return [entry["kind"] for entry in found]


def test_from_a_proposal_to_the_leaders_answer(visit: Visitors, stage: Stage) -> None:
    head, leader = visit("head", faulty=True), visit("leader", size=PHONE)
    measured(head, stage)
    issued(leader, stage)
    proposed(visit("delegate"), stage)
    room = live(visit("delegate", stage.live(), size=TABLET))
    panel = room.locator("[data-panel]")
    expect(panel).not_to_contain_text(TITLE)

    table = live(reopen(head, stage.live("room")))
    table.get_by_label("Point under discussion").select_option(str(POINT))
    expect(panel.locator(".panel__point")).to_contain_text(f"{POINT} ")
    refused(head, stage)
    expect(panel).to_contain_text(TITLE)
    expect(panel).to_contain_text("outside the directive")
    expect(panel).not_to_contain_text("40 days")

    waiting = live(visit("leader", stage.live(), size=PHONE))
    head.locator(".rung", has_text=TITLE).get_by_role("alert").get_by_role("link", name="Refer to leaders").click()
    expect(head.get_by_label("About the option")).to_contain_text(TITLE)
    head.get_by_label("Question").fill("May we go to 45 days if the lists are signed?")
    press(head, "Ask the leaders")
    expect(room.locator("[data-feed=caucus]")).to_contain_text("We will take this to our leaders.")
    expect(room.locator("[data-feed=record]")).to_contain_text("Referred to the leaders")

    waiting.get_by_role("link", name=re.compile("May we go to 45 days")).click()
    expect(waiting.get_by_text("Days until repairs begin: at most 40 days")).to_be_visible()
    waiting.get_by_label("Words for the room").fill("Yes, once the lists are signed.")
    press(waiting, "Approve")
    expect(waiting.get_by_role("heading", level=1)).to_contain_text("You approve referral")
    press(waiting, "Yes, approve it")
    answer = room.locator("[data-feed=caucus] .event--settled").first
    expect(answer).to_contain_text("approved")
    expect(answer).to_contain_text("Yes, once the lists are signed.")

    active = ".rung[data-standing=active]"
    press(reopen(head, stage.page(f"points/{POINT}/")), "I have looked at it again", active)
    press(head, "Table this option", active)
    expect(room.locator("[data-feed=record]")).to_contain_text("Each side releases all prisoners within 45 days.")
    record, mandate = kinds(stage, "record"), kinds(stage, "mandate")
    assert [kind for kind in record if not kind.startswith(("utterance", "sitting"))][-3:] == [
        "point.taken_up", "matter.referred", "option.tabled",
    ]  # fmt: skip
    assert {"directive.issued", "option.proposed", "tabling.refused", "referral.asked", "referral.answered"} <= {
        *mandate
    }


def test_a_directive_is_drafted_with_rows_and_a_question_answered_without_script(visit: Visitors, stage: Stage) -> None:
    leader = visit("leader", stage.page("mandate/draft/"), java_script_enabled=False)
    leader.get_by_label("Directive", exact=True).fill("Without script.")
    rows = leader.locator(".row").count()
    press(leader, "Add a row")
    expect(leader.locator(".row")).to_have_count(rows + 1)
    expect(leader.get_by_label("Directive", exact=True)).to_have_value("Without script.")
    press(leader, "Keep the draft")
    expect(leader.locator(".message")).to_contain_text("The draft is kept")
    press(leader, "Throw the draft away")

    head = visit("head", stage.page("referrals/propose/"), java_script_enabled=False)
    head.get_by_label("Question").fill("May we stay a day longer?")
    press(head, "Ask the leaders")
    leader.goto(head.url)
    press(leader, "Refuse")
    press(leader, "Yes, refuse it")
    expect(leader.locator(".message")).to_contain_text("refuse")


def test_points_change_places_by_button_and_by_drawing(visit: Visitors, stage: Stage) -> None:
    head = visit("head", stage.page("points/"))
    rows = head.locator(".agenda tbody tr")
    first, second = (rows.nth(at).get_attribute("id") for at in (0, 1))
    row = head.locator(f"#{second}")
    row.get_by_text("Move").first.click()
    row.get_by_role("button", name="One up").click()
    expect(rows.first).to_have_attribute("id", second or "")
    head.locator(f"#{first} [data-drag]").drag_to(head.locator(f"#{second} th"), target_position={"x": 5, "y": 2})
    expect(rows.first).to_have_attribute("id", first or "")
