"""The pictures in the README, taken of the demo as it plays. Run by `make screenshots`, which says where to."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.stage import LINK, Stage
from tests.browser.visitors import TABLET, Visitors, live
from tests.servers import place
from tests.servers.product import MANAGE, Product

MOMENT = "2.1.127"  # the line after which Article 78 has been cut short, and the back office has said so
SPEED = 30
LARGEST = 250 * 1024  # bytes
SAID = "The list they signed in May says otherwise: ask which of the two holds."
FLASH = "Do not sign before the consents are in."


@contextmanager
def playing() -> Iterator[Stage]:
    """The demo as everybody starts it, its sitting under way."""
    with place.workplace() as var:
        served = Product(var, {})
        served.process.command[:] = [*MANAGE, "demo", "--port", str(served.port), "--speed", str(SPEED)]
        served.start()
        try:
            yield Stage(served, _links(served), 0)
        finally:
            served.stop()


def _links(served: Product) -> dict[str, str]:
    while len(links := dict(LINK.findall(served.process.log.read_text()))) < 9:
        assert served.process.running, served.process.said()
    return links


def test_the_live_sitting(browser: Browser) -> None:
    with playing() as stage:
        visit = Visitors(browser, stage)
        for who, form in (("head", "room"), ("recorder", ""), ("leader", "")):
            live(visit(who, stage.live(form)))
        still: dict[str, Any] = {"size": TABLET, "color_scheme": "light", "reduced_motion": "reduce"}
        room = live(visit("delegate", stage.live("room"), **still))
        desk = live(visit("analyst", stage.live(), **still))
        expect(desk.locator(f"[data-line='{MOMENT}']")).to_be_visible(timeout=180_000)
        _answer(desk, stage)
        _check(desk)
        pictures = {"live-sitting": desk.screenshot(animations="disabled")}
        stage.tell("analyst", FLASH, to="room", priority="flash")
        expect(room.get_by_text(FLASH)).to_be_visible()
        expect(room.locator("[data-claims]").get_by_text("Safe to say").first).to_be_visible()
        pictures["live-room"] = room.screenshot(animations="disabled")
        assert not (wrongs := visit.close()), wrongs
        stage.close()
    for name, picture in pictures.items():
        assert len(picture) < LARGEST
        (Path(os.environ["ANTEROOM_PICTURES"]) / f"{name}.png").write_bytes(picture)


def _check(page: Page) -> None:
    """Their last line marked as a claim, and taken to be checked beside the record."""
    page.locator("[data-feed=record] .line[data-side=counterpart]").last.click()
    page.keyboard.press("m")
    expect(page.locator("[data-claims] [data-claim-act=take] button").first).to_be_visible()
    page.keyboard.press("v")
    expect(page.get_by_label("Is the fact right?")).to_be_focused()


def _answer(page: Page, stage: Stage) -> None:
    """A verdict, and a second person who stands for it."""
    _check(page)
    page.get_by_label("Is the fact right?").select_option("misleading")
    page.get_by_label("What the room can say, in English").fill(SAID)
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-checking]")).to_contain_text("Signed.")
    claim = page.locator("[data-checking]").get_attribute("data-claim")
    signed = stage.get("adviser", f"claims/{claim}/")["verdicts"][-1]
    stage.post("adviser", f"claims/{claim}/safe/", number=signed["number"])
    page.keyboard.press("Escape")
