"""axe-core, the checker of accessibility, run inside a page."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from playwright.sync_api import Page


@cache
def _source() -> str:
    spec = find_spec("axe_playwright_python")
    assert spec is not None, "the wheel is missing"
    assert spec.origin is not None, "the wheel is broken"
    return (Path(spec.origin).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """What axe objects to, one line each: the rule, and the first places."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())
    found: list[dict[str, Any]] = page.evaluate(
        "axe.run(document, {resultTypes: ['violations'], elementRef: false}).then(found => found.violations)"
    )
    return [f"{one['id']}: {[node['target'] for node in one['nodes'][:3]]} ({one['help']})" for one in found]
