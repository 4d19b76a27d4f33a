"""Every page that a role can reach: it is there, complains of nothing, reaches nowhere else, and stands before axe."""

import html
import re
from collections import defaultdict
from typing import Literal
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from teams.models import Role, Seat
from tests.browser.axe import violations
from tests.browser.stage import Stage
from tests.browser.visitors import DESKTOP, PHONE, Visitors, viewport

NUMBERS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+(\.\d+)*")
TAGS = re.compile(r"<[a-z][^>]*>")
VALUES = re.compile(r'"[^"]*"')
LINKS = re.compile(r'<a\s[^>]*?href="([^"]+)"')
Look = tuple[tuple[int, int], Literal["light", "dark"]]
LOOKS: tuple[Look, ...] = ((DESKTOP, "light"), (PHONE, "dark"))
FILES = re.compile(r"/export/|/verify\.py|/static/|/api/")
# A long list tells axe nothing that its first rows do not.
SHORTEN = """() => {
  const rest = ".lines > :nth-child(n + 7), [data-feed] > :nth-last-child(n + 7)";
  document.querySelectorAll(rest).forEach((one) => one.remove());
}"""
# Those who see and may do most come first.
ROLES = sorted(map(str, Role), key=lambda role: role not in {Role.HEAD, Role.RECORDER})


class Known:
    """What the browser has opened: by kind of page every tag it has met, with its attributes' names.

    A page on which there is nothing but what was met on pages of its kind is not opened again for the next role.
    """

    def __init__(self) -> None:
        self.tags: dict[str, set[str]] = defaultdict(set)
        self.turn: dict[str, int] = defaultdict(int)

    def looks(self, role: str, url: str, text: str) -> tuple[Look, ...]:
        """In which look this page has to be opened, if at all: one after the other for the pages of a kind.

        Kinds begin with either look by turns: half of them are first seen in the dark on a phone. The live page has a
        form for each desk, each is a kind, and is opened in both.
        """
        live = kind(url).endswith("/live/")
        form = kind(url) + (Seat(role=role).desk if live else "")
        tags = {VALUES.sub("", tag) for tag in TAGS.findall(text)}
        if tags <= self.tags[form]:
            return ()
        turn = self.turn.setdefault(form, len(self.turn))
        self.tags[form] |= tags
        self.turn[form] += 1
        return LOOKS if live else (LOOKS[turn % len(LOOKS)],)


def kind(url: str) -> str:
    """What page it is, whichever line, seat or sitting it shows."""
    return NUMBERS.sub("…", re.split(r"[?#]", url, maxsplit=1)[0])


def check(page: Page, looks: tuple[Look, ...] = LOOKS) -> list[str]:
    """What axe says of the page in these looks: in the light on a desktop, in the dark on a phone."""
    found = []
    page.evaluate(SHORTEN)
    for size, scheme in looks:
        page.set_viewport_size(viewport(size))
        page.emulate_media(color_scheme=scheme)
        found += [f"{kind(page.url)} {size[0]} {scheme}: {wrong}" for wrong in violations(page)]
    return found


def crawl(page: Page, role: str, known: Known) -> tuple[list[str], list[str]]:
    """Follow every link from the first page on, once for each kind of page: the kinds, and what is wrong."""
    home, wrongs = page.url.removesuffix("/"), []
    queue, kinds = [page.url], {kind(page.url)}
    for url in queue:
        answer = page.context.request.get(url)
        text = answer.text()
        if answer.status != 200:
            wrongs.append(f"{url} answered {answer.status}")
        elif looks := known.looks(role, url, text):
            page.goto(url)
            wrongs += check(page, looks)
        for link in (urljoin(url, html.unescape(found)) for found in LINKS.findall(text)):
            if link.startswith(f"{home}/") and not FILES.search(link) and kind(link) not in kinds:
                kinds.add(kind(link))
                queue.append(link)
    return sorted(one.removeprefix(kind(home)) for one in kinds), wrongs


@pytest.fixture(scope="package")
def known() -> Known:
    return Known()


@pytest.mark.parametrize("role", ROLES)
def test_pages_of(visit: Visitors, stage: Stage, known: Known, role: str) -> None:
    stage.say("A line for every page.")
    if role in {Role.HEAD, Role.ANALYST}:
        stage.tell(role, "A note for every page.", priority="flash")
    kinds, wrongs = crawl(visit(role), role, known)
    assert not wrongs, "\n".join(wrongs)
    assert len(kinds) >= 10, kinds


@pytest.mark.parametrize("path", ["/account/login/", "/account/password/reset/", "/sign-in/nothing/"])
def test_pages_of_strangers(visit: Visitors, path: str) -> None:
    page = visit("", path, faulty=path.endswith("nothing/"))
    assert not (wrongs := check(page)), "\n".join(wrongs)


def test_axe_tells_what_is_wrong(visit: Visitors) -> None:
    page = visit("", "/account/login/")
    page.evaluate("document.querySelectorAll('label').forEach((label) => label.remove())")
    assert any(wrong.startswith("label:") for wrong in violations(page))
