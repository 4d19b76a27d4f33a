"""The picture in the README, taken of the demo as it plays. Run by `make screenshots`, which says where to."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.stage import LINK, Stage
from tests.browser.visitors import TABLET, Visitors, live
from tests.servers import place
from tests.servers.product import MANAGE, Product

MOMENT = "2.1.127"  # the line after which Article 78 has been cut short, and the back office has said so
SPEED = 30
LARGEST = 250 * 1024  # bytes
DRAFT = "Both lists are signed. Ask for the consents before the names."


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
        for who, desk in (("head", "room"), ("delegate", ""), ("recorder", ""), ("leader", "")):
            live(visit(who, stage.live(desk)))
        page = live(visit("analyst", stage.live(), size=TABLET, color_scheme="light", reduced_motion="reduce"))
        expect(page.locator(f"[data-line='{MOMENT}']")).to_be_visible(timeout=180_000)
        _at_work(page)
        picture = page.screenshot(animations="disabled")
        assert not (wrongs := visit.close()), wrongs
        stage.close()
    assert len(picture) < LARGEST
    (Path(os.environ["ANTEROOM_PICTURES"]) / "live-sitting.png").write_bytes(picture)


def _at_work(page: Page) -> None:
    """A line in hand, and an answer to it half written."""
    page.keyboard.press("k")
    page.keyboard.press("2")
    page.keyboard.insert_text(DRAFT)
