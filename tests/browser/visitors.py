"""People at their browsers. Whatever a page complains of, in the console or by reaching elsewhere, fails the test."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    StorageState,
    ViewportSize,
    expect,
)

from tests.browser.stage import Stage

Quickest = Callable[[Callable[[int], float]], float]
DESKTOP, TABLET, PHONE = (1440, 900), (1180, 820), (390, 844)
PATIENCE = 20_000  # ms: two cores are shared by everything
# What a browser says by itself of a server that does not answer, or refuses.
OF_THE_LINE = ("Failed to load resource:", "WebSocket connection to")


@dataclass
class Watch:
    """Complaints of the pages of one context. `faulty`: the line is broken on purpose, and may be complained of."""

    origin: str
    faulty: bool
    wrongs: list[str] = field(default_factory=list)

    def console(self, message: ConsoleMessage) -> None:
        expected = self.faulty and message.text.startswith(OF_THE_LINE)
        if message.type in {"error", "warning"} and not expected:
            self.wrongs.append(f"console: {message.text}")

    def request(self, request: Request) -> None:
        if not request.url.startswith((self.origin + "/", self.origin.replace("http", "ws", 1) + "/")):
            self.wrongs.append(f"a request to {request.url}")


class Visitors:
    """Opens pages for people; `close` ends their browsers and tells what the pages complained of."""

    def __init__(self, browser: Browser, stage: Stage) -> None:
        self.browser, self.stage = browser, stage
        self.contexts: list[BrowserContext] = []
        self.watches: list[Watch] = []

    def __call__(
        self,
        who: str,
        path: str = "/",
        *,
        size: tuple[int, int] = DESKTOP,
        faulty: bool = False,
        port: int | None = None,
        **options: Any,
    ) -> Page:
        """A page in a browser of its own. `who` may be empty: somebody who is not signed in."""
        origin = f"http://127.0.0.1:{port or self.stage.served.port}"
        state: StorageState = {"cookies": self.stage.cookies(who) if who else [], "origins": []}
        context = self.browser.new_context(
            base_url=origin, storage_state=state, viewport=viewport(size), **{"locale": "en-GB", **options}
        )
        context.set_default_timeout(PATIENCE)
        self.contexts.append(context)
        self._watch(context, Watch(origin, faulty))
        page = context.new_page()
        page.goto(path)
        return page

    def _watch(self, context: BrowserContext, watch: Watch) -> None:
        self.watches.append(watch)
        context.on("console", watch.console)
        context.on("weberror", lambda error: watch.wrongs.append(f"script: {error.error}"))
        context.on("request", watch.request)

    def close(self) -> list[str]:
        for context in self.contexts:
            context.close()
        return [wrong for watch in self.watches for wrong in watch.wrongs]


def viewport(size: tuple[int, int]) -> ViewportSize:
    return {"width": size[0], "height": size[1]}


def live(page: Page) -> Page:
    """The page, once it says that it is live."""
    expect(page.locator("[data-wire]")).to_have_attribute("data-state", "live")
    return page


def lines(page: Page) -> list[str]:
    """The citations of the lines on the page, from top to bottom."""
    found: list[str] = page.locator("[data-feed=record] [data-line]").evaluate_all(
        "all => all.map(one => one.dataset.line)"
    )
    return found
