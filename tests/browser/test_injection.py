"""Whatever people write is shown as text, on every page that shows it, and never acts."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import Visitors, live

IMAGE = "<img src=x onerror=window.acted=1>"
SCRIPT = "</p><script>window.acted=1</script>"
BREAK = "\"'><svg onload=window.acted=1>"
TURNED = "code \u202edrawkcab\u202c here"  # right-to-left override: what follows would be read backwards


@pytest.fixture(scope="package")
def hostile(stage: Stage) -> str:
    """A party, a speaker, a line, its correction, a point and a note, each with something that would act; the citation."""
    party = stage.post("head", "parties/", name=f"Party {IMAGE}", side="counterpart")
    name = f"Speaker {BREAK}"
    speaker = stage.post("head", "speakers/", name=name, party=party["id"], title=f"Title {SCRIPT}")
    stage.speakers[name] = speaker["id"]
    citation = stage.say(f"Line {IMAGE} {SCRIPT} {TURNED}", name)
    stage.post("recorder", f"utterances/{citation}/corrections/", text=f"Line again {IMAGE}", reason=f"why {SCRIPT}")
    stage.tell("analyst", f"Note {IMAGE} {SCRIPT} {TURNED}", priority="urgent")
    return citation


LIVE = [("head", "room"), ("analyst", ""), ("recorder", ""), ("leader", "")]
PAGES = ["record/?q=again", "speakers/", "record/{}/", "sittings/2.1/", ""]


def harmless(page: Page) -> None:
    assert page.evaluate("window.acted") is None
    assert page.locator("img, script:not([src]), svg[onload]").count() == 0


@pytest.mark.parametrize(("who", "desk"), LIVE)
def test_live_pages_show_it_as_text(visit: Visitors, stage: Stage, hostile: str, who: str, desk: str) -> None:
    page = live(visit(who, stage.live(desk)))
    stage.say(f"Newest {IMAGE}", f"Speaker {BREAK}")
    feed = page.locator("[data-feed=record]")
    expect(feed.get_by_text(f"Newest {IMAGE}").last).to_be_visible()
    expect(feed).to_contain_text(f"Speaker {BREAK}")
    expect(feed).to_contain_text(SCRIPT)
    if who != "recorder":
        expect(page.locator("[data-feed=caucus]")).to_contain_text(f"Note {IMAGE} {SCRIPT}")
    harmless(page)


@pytest.mark.once
def test_pages_show_it_as_text(visit: Visitors, stage: Stage, hostile: str) -> None:
    page = visit("recorder", stage.page(PAGES[0]))
    expect(page.locator(".lines")).to_contain_text(f"Line again {IMAGE}")
    harmless(page)
    for path in PAGES[1:]:
        page.goto(stage.page(path.format(hostile)))
        harmless(page)
    page.goto(stage.page(f"record/{hostile}/"))
    expect(page.locator("main")).to_contain_text(f"why {SCRIPT}")
    expect(page.locator("main")).to_contain_text(f"Speaker {BREAK}")
    page.goto(stage.page("speakers/"))
    expect(page.locator("main")).to_contain_text(f"Party {IMAGE}")
    expect(page.locator("main")).to_contain_text(f"Title {SCRIPT}")


@pytest.mark.once
def test_a_turned_direction_ends_with_the_text_it_stands_in(visit: Visitors, stage: Stage, hostile: str) -> None:
    """An override in one text must not turn the words after it, as Unicode's annex 9 would have it without isolation."""
    page = live(visit("analyst", stage.live()))
    text = page.locator(f"[data-feed=record] [data-line='{hostile}'] .line__text").first
    assert text.evaluate("one => getComputedStyle(one).unicodeBidi") in {"isolate", "plaintext", "isolate-override"}
    note = page.locator(".note__text", has_text="Note <img").first
    assert note.evaluate("one => getComputedStyle(one).unicodeBidi") in {"isolate", "plaintext", "isolate-override"}
