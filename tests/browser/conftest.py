"""One browser and one served negotiation for all tests of the folder."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.relay import Relay
from tests.browser.stage import Stage, stage as staged
from tests.browser.visitors import PATIENCE, Quickest, Visitors
from tests.servers import chromium
from tests.servers.process import free_port

# Pictures for the documentation are taken only when they are asked for (`make screenshots`).
collect_ignore = [] if os.environ.get("ANTEROOM_PICTURES") else ["test_pictures.py"]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Ends with the folder: its event loop would disturb Django's queries in other tests."""
    program = chromium.program()
    assert program, "no Chromium: run bin/prepare"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=list(chromium.ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture(scope="package")
def stage() -> Iterator[Stage]:
    with staged(free_port()) as made:
        yield made


@pytest.fixture
def visit(browser: Browser, stage: Stage) -> Iterator[Visitors]:
    """Opens a page for somebody, in a browser of his own."""
    stage.served.start()  # should a test before have left it dead
    visitors = Visitors(browser, stage)
    yield visitors
    assert not (wrongs := visitors.close()), "\n".join(wrongs)


@pytest.fixture
def relay(stage: Stage) -> Iterator[Relay]:
    with Relay(stage.relay_port, stage.served.port) as line:
        yield line


@pytest.fixture
def quickest() -> Quickest:
    """The shortest of up to four runs: what others do on these cores is no property of the product."""

    def measured(run: Callable[[int], float], enough: float = 1.0) -> float:
        times: list[float] = []
        while len(times) < 4 and min(times, default=enough) >= enough:
            times.append(run(len(times)))
        return min(times)

    return measured
