"""A record is imported: first the report, then the lines; a name nobody knows waits for a person."""

from playwright.sync_api import Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import Visitors

FILE = """WEBVTT

00:01.000 --> 00:04.000
<v I. Varga>The points left open are two.

00:05.000 --> 00:07.500
<v K. Nobody>There is a third one.

00:08.000 --> 00:09.500
Who said that?
"""


def test_report_import_and_the_decision_about_a_name(visit: Visitors, stage: Stage) -> None:
    page = visit("recorder", stage.page("import/"))
    page.get_by_label("File").set_input_files({"name": "open.vtt", "mimeType": "text/vtt", "buffer": FILE.encode()})
    page.get_by_label("Sitting").select_option(index=1)
    page.get_by_role("button", name="Read the file and report").click()
    expect(page.locator(".facts")).to_contain_text("WebVTT")
    expect(page.get_by_role("row", name="K. Nobody")).to_contain_text("a new speaker")
    expect(page.get_by_role("region", name="Look at these")).to_contain_text("lines that do not say who speaks")
    expect(page.get_by_role("row", name="I. Varga")).not_to_contain_text("to be decided")
    page.get_by_role("button", name="Import 3 lines").click()
    expect(page.locator(".message")).to_contain_text("Imported 3 lines.")
    page.goto(stage.page("record/?sitting=2.2"))
    expect(page.locator("[data-line='2.2.2']")).to_contain_text("There is a third one.")
    analyst = visit("analyst", stage.page("speakers/"))
    decide(analyst, "Undecided", "—", "or speaks for", "Elmark")
    decide(analyst, "Without a party", "K. Nobody", "is the same as", "E. Korben")
    expect(analyst.locator(".undecided")).to_have_count(0)
    expect(analyst.get_by_role("row", name="E. Korben")).to_contain_text("= K. Nobody")


def decide(page: Page, where: str, name: str, how: str, whom: str) -> None:
    waiting = page.get_by_role("region", name=where).locator("li", has_text=name)
    expect(waiting).to_contain_text("1 line")
    waiting.get_by_label(how).select_option(whom)
    waiting.get_by_role("button", name="Decide").click()
    expect(page.locator(".message")).to_contain_text(f"{name} is decided.")
