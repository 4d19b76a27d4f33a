"""Searching the record by word forms in three languages, from the record and from the live page."""

import pytest
from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.visitors import Visitors, live

WORDS = [
    ("adopting", "1.1.11", "adopted"),
    ("аркушами", "1.1.16", "аркуші"),
    ("возражение", "1.1.15", "Возражений"),
]


@pytest.mark.parametrize(("word", "citation", "form"), WORDS)
def test_a_word_finds_its_forms_and_marks_them(
    visit: Visitors, stage: Stage, word: str, citation: str, form: str
) -> None:
    page = visit("adviser", stage.page("record/"))
    page.get_by_label("Sitting").select_option("")
    page.get_by_role("searchbox", name="Words, in any form").fill(word)
    page.keyboard.press("Enter")
    found = page.locator(f"[data-line='{citation}']")
    expect(found.locator("mark", has_text=form).first).to_have_text(form)
    expect(page.locator(".found__count")).to_be_visible()
    assert page.locator(".line:not(:has(mark))").count() == 0


def test_the_live_page_searches_beside_what_is_being_said(visit: Visitors, stage: Stage) -> None:
    page = live(visit("analyst", stage.live()))
    page.keyboard.press("/")
    page.keyboard.type("возражениями")
    expect(page.locator("#found mark", has_text="Возражений")).to_be_visible()
    stage.say("Said during the search.")
    expect(page.locator("[data-feed=record]").get_by_text("Said during the search.").first).to_be_visible()
    expect(page.locator("#found mark", has_text="Возражений")).to_be_visible()


def test_what_is_not_there_is_told_and_can_be_looked_for_elsewhere(visit: Visitors, stage: Stage) -> None:
    stage.say("A word of the second round: lighthouse.")
    page = visit("analyst", stage.page("record/?q=lighthouse&sitting=1.1"))
    expect(page.get_by_role("heading", name="No line has these words")).to_be_visible()
    page.get_by_role("link", name="Search all sittings").click()
    expect(page.locator(".line mark", has_text="lighthouse").first).to_be_visible()
