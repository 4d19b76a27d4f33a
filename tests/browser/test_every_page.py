"""Every page that a role can reach: it opens, complains of nothing, reaches nowhere else, and stands before axe."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Page

from teams.models import Role, Seat
from tests.browser.axe import violations
from tests.browser.stage import Stage
from tests.browser.visitors import DESKTOP, PHONE, Visitors, viewport

NUMBERS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+(\.\d+)*")
LOOKS: tuple[tuple[tuple[int, int], Literal["light", "dark"]], ...] = ((DESKTOP, "light"), (PHONE, "dark"))
LINKS = "() => [...document.querySelectorAll('a[href]:not([download])')].map(one => one.href)"
# A long list tells axe nothing that its first rows do not.
SHORTEN = """() => {
  const rest = ".lines > :nth-child(n + 7), [data-feed] > :nth-last-child(n + 7)";
  document.querySelectorAll(rest).forEach((one) => one.remove());
}"""
# Those who see and may do most come first: axe reads a page once, with the first who reaches it.
ROLES = sorted(map(str, Role), key=lambda role: role not in {Role.HEAD, Role.RECORDER})
PERSONAL = re.compile(r"/account/|/preferences/|/tokens/")
FILES = re.compile(r"/export/|/verify\.py|/static/|/api/")


def kind(url: str) -> str:
    """What page it is, whichever line, seat or sitting it shows."""
    return NUMBERS.sub("…", url.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0])


def form(role: str, url: str) -> str:
    """What axe tells pages apart by: the live page has a form for each desk."""
    desk = Seat(role=role).desk if kind(url).endswith("/live/") else ""
    return kind(url) + desk


def alike(url: str, read: set[str]) -> bool:
    """Whether somebody has opened it whose page of this kind is the same to the letter, but for the names."""
    return bool(PERSONAL.search(url)) and kind(url) in read


def check(page: Page) -> list[str]:
    """What axe says of the page in the light on a desktop and in the dark on a phone."""
    found = []
    page.evaluate(SHORTEN)
    for size, scheme in LOOKS:
        page.set_viewport_size(viewport(size))
        page.emulate_media(color_scheme=scheme)
        found += [f"{kind(page.url)} {size[0]} {scheme}: {wrong}" for wrong in violations(page)]
    return found


def crawl(page: Page, role: str, read: set[str]) -> tuple[list[str], list[str]]:
    """Follow every link from the first page on, once for each kind of page: the kinds, and what is wrong."""
    home, wrongs = page.url.removesuffix("/"), []
    queue, known = [page.url], {kind(page.url)}
    for url in queue:
        answer = page.goto(url, wait_until="load")
        if answer is None or answer.status != 200:
            wrongs.append(f"{url} answered {answer and answer.status}")
            continue
        links = page.evaluate(LINKS)
        if form(role, url) not in read:
            read.add(form(role, url))
            wrongs += check(page)
        for link in links:
            if link.startswith(home) and not FILES.search(link) and kind(link) not in known and not alike(link, read):
                known.add(kind(link))
                queue.append(link)
    return [kind(url).removeprefix(home) for url in queue], wrongs


@pytest.fixture(scope="package")
def read() -> set[str]:
    return set()


@pytest.mark.parametrize("role", ROLES)
def test_pages_of(visit: Visitors, stage: Stage, read: set[str], role: str) -> None:
    stage.say("A line for every page.")
    if role in {Role.HEAD, Role.ANALYST}:
        stage.tell(role, "A note for every page.", priority="flash")
    kinds, wrongs = crawl(visit(role), role, read)
    assert not wrongs, "\n".join(wrongs)
    assert len(kinds) >= 7, kinds
    print(role, *kinds, sep="\n  ")


@pytest.mark.parametrize("path", ["/account/login/", "/account/password/reset/", "/sign-in/nothing/"])
def test_pages_of_strangers(visit: Visitors, stage: Stage, path: str) -> None:
    page = visit("", path, faulty=path.endswith("nothing/"))
    assert not (wrongs := check(page)), "\n".join(wrongs)
