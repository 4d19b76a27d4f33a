"""A browser that runs no script signs in, reads, writes a note and records a line."""

from playwright.sync_api import expect

from tests.browser.stage import DELEGATE, PASSWORD, Stage
from tests.browser.visitors import Visitors


def test_signing_in_by_link_reading_and_writing_a_note(visit: Visitors, stage: Stage) -> None:
    citation = stage.say("Said to those without script.")
    page = visit("", stage.invite(DELEGATE), java_script_enabled=False)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("The same password again").fill(PASSWORD)
    page.get_by_role("button", name="Take the seat").click()
    page.locator("summary", has_text="Меню").click()
    page.get_by_role("button", name="English").click()
    page.get_by_role("link", name="Go to the sitting").click()
    expect(page.locator(f"[data-line='{citation}']")).to_contain_text("Said to those without script.")
    expect(page.locator("[data-wire]")).to_contain_text("not live: reload for news")
    page.get_by_role("button", name="Write a note").click()
    page.get_by_label("Note", exact=True).fill("Sent without script.")
    page.get_by_role("button", name="Send note").click()
    expect(page.locator(".message")).to_contain_text("The note is sent.")
    expect(page.locator("[data-feed=caucus]")).to_contain_text("Sent without script.")
    texts = [row["text"] for row in stage.get("analyst", "notes/", limit=500)["results"]]
    assert texts.count("Sent without script.") == 1


def test_recording_a_line(visit: Visitors, stage: Stage) -> None:
    page = visit("recorder", stage.live(), java_script_enabled=False)
    page.get_by_label("What is said").fill("Taken down without script.")
    page.locator(".speaker", has_text="R. Terk").click()
    page.get_by_role("button", name="Record the line").click()
    citation = stage.said()[-1]
    expect(page.locator(".message")).to_have_text(f"Recorded as {citation}.")
    expect(page.locator(f"[data-line='{citation}']")).to_contain_text("R. Terk")
    expect(page.locator(f"[data-line='{citation}']")).to_contain_text("Taken down without script.")
    expect(page.get_by_label("What is said")).to_have_value("")
